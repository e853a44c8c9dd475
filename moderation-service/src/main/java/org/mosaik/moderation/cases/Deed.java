package org.mosaik.moderation.cases;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an editor can do with many cases at once. */
public enum Deed {
    /** All of them stand on the preview by name. */
    APPROVE(200),
    REJECT,
    LET_OUT,
    /** Ends one's own work on them. */
    GIVE_BACK,
    UNDO,
    RESTORE;

    private static final int MOST = 2_000;

    private final int most;

    Deed() {
        this(MOST);
    }

    Deed(int most) {
        this.most = most;
    }

    /** How many cases at once. */
    public int most() {
        return most;
    }

    /** As programs and pages say it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Deed> of(String code) {
        return Arrays.stream(values()).filter(deed -> deed.code().equals(code)).findFirst();
    }

    boolean decides() {
        return this == APPROVE || this == REJECT;
    }
}
