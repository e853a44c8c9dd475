package org.mosaik.submission.reports;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set under {@code mosaik.reports}.
 *
 * @param kept how long a report is kept, with who sent it: six months, as long as an answer may be objected to
 */
@ConfigurationProperties("mosaik.reports")
public record ReportSettings(@DefaultValue("184d") Duration kept) {}
