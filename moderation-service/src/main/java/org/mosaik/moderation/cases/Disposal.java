package org.mosaik.moderation.cases;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What becomes of a report; its words stand in the messages as {@code disposal.<code>}. */
public enum Disposal {
    /** What the story says may be said. */
    ALLOWED,
    NOT_THERE,
    MENDED,
    /** It stays for another reason. */
    KEPT,
    TAKEN_DOWN,
    /** Its people took it back, or are changing it. */
    GONE;

    /** Those with which a story stays online. */
    public static final List<Disposal> STAYS = List.of(ALLOWED, NOT_THERE, MENDED, KEPT);

    /** As it stands on the log. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** One with which a story stays online. */
    public static Optional<Disposal> ofStaying(String code) {
        return STAYS.stream().filter(one -> one.code().equals(code)).findFirst();
    }
}
