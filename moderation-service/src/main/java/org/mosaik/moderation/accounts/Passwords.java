package org.mosaik.moderation.accounts;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a password has to be: long, and not what anybody would try first. No rules about kinds of characters. */
final class Passwords {

    static final int SHORTEST = 12;

    /** More is not looked at by the encoder, so it is refused instead. */
    static final int MOST_BYTES = 72;

    /** Words that everybody here would think of. */
    private static final List<String> NEAR = List.of("mosaik", "redaktion", "moderation", "passwort", "password");

    /** A password of fewer different ones is a row of the same key. */
    private static final int FEW_CHARACTERS = 5;

    private Passwords() {}

    /** Why not this one, as a message's name; empty if it may be. */
    static Optional<String> objection(String name, String password) {
        String plain = password.toLowerCase(Locale.ROOT);
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("password.short");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of("password.long");
        }
        boolean near =
                NEAR.stream().anyMatch(word -> isMostly(word, plain)) || isMostly(name.toLowerCase(Locale.ROOT), plain);
        boolean few = plain.chars().distinct().count() < FEW_CHARACTERS;
        return near || few ? Optional.of("password.easy") : Optional.empty();
    }

    /** Whether little is left of it without that word. */
    private static boolean isMostly(String word, String password) {
        return password.contains(word) && password.replace(word, "").length() <= SHORTEST / 2;
    }
}
