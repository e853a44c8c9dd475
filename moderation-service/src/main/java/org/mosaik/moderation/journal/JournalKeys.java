package org.mosaik.moderation.journal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What the journal's one secret is good for: to sign checkpoints, and to call people by codes that nobody can guess. */
final class JournalKeys {

    private static final int SHORTEST = 32;

    private final SecretKeySpec secret;
    private final KeyPair signing;

    JournalKeys(String secret) {
        if (secret.length() < SHORTEST) {
            throw new IllegalStateException("mosaik.journal.key is missing: at least " + SHORTEST
                    + " characters, kept as long as the journal is");
        }
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.signing = pair(mac("checkpoints"));
    }

    KeyPair signing() {
        return signing;
    }

    /** The same person always has the same code. */
    String actor(String name) {
        return HexFormat.of().formatHex(mac("actor\n" + name), 0, 8);
    }

    private byte[] mac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyPair pair(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(255, new NoChance(seed));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** An Ed25519 key is any 32 bytes; the library takes them from what it believes to be chance. */
    private static final class NoChance extends SecureRandom {

        private static final long serialVersionUID = 1;

        private final byte[] seed;

        NoChance(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
