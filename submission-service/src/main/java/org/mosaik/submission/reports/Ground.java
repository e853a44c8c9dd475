package org.mosaik.submission.reports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may be wrong with a story; its words stand in the messages as {@code report.ground.<code>}. */
public enum Ground {
    CHILD,
    MINE,
    ILLEGAL,
    INSULTING,
    WRONG,
    OTHER;

    /** As it stands on the log. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Ground> of(String code) {
        return Arrays.stream(values())
                .filter(ground -> ground.code().equals(code))
                .findFirst();
    }

    /** Who protects a child or themselves need not say who they are. */
    boolean asksWhoReports() {
        return this != CHILD && this != MINE;
    }
}
