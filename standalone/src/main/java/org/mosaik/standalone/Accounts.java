package org.mosaik.standalone;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mosaik.standalone.parts.CannotRun;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Who may moderate: two editors with the same password, and the program that loads the stories for trying out. Moderation learns hashes only.
 *
 * @param chosen whether the password was chosen by whoever starts this
 */
record Accounts(String password, boolean chosen, String token) {

    static final String EDITOR = "redaktion";

    /** For what takes a second pair of eyes; to try that out, one person may play both. */
    static final String SECOND = "leitung";

    private static final int LONGEST = 72;

    static Accounts of(@Nullable String password) {
        if (password == null || password.isBlank()) {
            return new Accounts(Randomness.password(), false, Randomness.key());
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new CannotRun("The password in MOSAIK_EDITOR_PASSWORD is longer than " + LONGEST + " bytes.");
        }
        return new Accounts(password, true, Randomness.key());
    }

    Map<String, String> settings() {
        String encoded = "{bcrypt}" + new BCryptPasswordEncoder().encode(password);
        return Map.of(
                "mosaik.moderation.accounts[0].name",
                EDITOR,
                "mosaik.moderation.accounts[0].password",
                encoded,
                "mosaik.moderation.accounts[2].name",
                SECOND,
                "mosaik.moderation.accounts[2].password",
                encoded,
                "mosaik.moderation.accounts[1].name",
                "first-start",
                "mosaik.moderation.accounts[1].token-hash",
                sha256(token));
    }

    /** The same program hands in what it loads, as quickly as it can. */
    Map<String, String> machine() {
        return Map.of(
                "mosaik.fairness.machines[0].name",
                "first-start",
                "mosaik.fairness.machines[0].token-hash",
                sha256(token),
                "mosaik.fairness.machines[0].rate",
                "1000 every 1ms");
    }

    static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Keeps the secrets out of logs. */
    @Override
    public String toString() {
        return "Accounts[hidden]";
    }
}
