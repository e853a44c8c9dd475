package org.mosaik.notification.newsletter;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the newsletter goes out.
 *
 * @param atOnce mails per look, and a look comes about once a second
 * @param maxAge how long after its publication a story may still be sent
 */
@ConfigurationProperties("mosaik.newsletter")
record NewsletterSettings(
        @DefaultValue("50") int atOnce, @DefaultValue("7d") Duration maxAge) {}
