package org.mosaik.submission.drafts;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set under {@code mosaik.drafts}.
 *
 * @param keptFor until a draft that nobody hands in is forgotten; a week at most
 */
@ConfigurationProperties("mosaik.drafts")
record DraftSettings(@DefaultValue("7d") Duration keptFor) {

    private static final Duration LONGEST = Duration.ofDays(7);

    DraftSettings {
        if (keptFor.isNegative() || keptFor.isZero() || keptFor.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("mosaik.drafts.kept-for has to be a time of seven days at most");
        }
    }
}
