package org.mosaik.moderation.accounts;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a password has to be: long, and not what anybody would try first, as zxcvbn tells with its lists of passwords, names
 * and rows of keys. No rules about kinds of characters.
 */
final class Passwords {

    static final int SHORTEST = 12;

    /** More is not looked at by the encoder, so it is refused instead. */
    static final int MOST_BYTES = 72;

    /** Words that everybody here would think of. */
    private static final List<String> NEAR = List.of("mosaik", "redaktion", "moderation", "passwort", "kennwort");

    /** Of 0 to 4: it takes more than ten billion attempts to guess it. */
    private static final int HARD = 4;

    private static final Zxcvbn ZXCVBN = new Zxcvbn();

    private Passwords() {}

    /** Why not this one, as a message's name; empty if it may be. */
    static Optional<String> objection(String name, String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("password.short");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of("password.long");
        }
        List<String> known = Stream.concat(NEAR.stream(), Stream.of(name)).toList();
        boolean hard = ZXCVBN.measure(password, known).getScore() == HARD;
        return hard ? Optional.empty() : Optional.of("password.easy");
    }
}
