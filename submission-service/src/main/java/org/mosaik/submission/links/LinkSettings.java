package org.mosaik.submission.links;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set under {@code mosaik.links}.
 *
 * @param mailsPerDay how many mails with links an address is sent at most, so that nobody can be pestered
 */
@ConfigurationProperties("mosaik.links")
record LinkSettings(@DefaultValue("3") int mailsPerDay) {}
