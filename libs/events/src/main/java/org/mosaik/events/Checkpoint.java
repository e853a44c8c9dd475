package org.mosaik.events;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;

/**
 * A signed statement of how far a campaign's journal went, to be kept where the journal is not: whoever has one can tell
 * whether entries up to there were cut off or all written anew.
 *
 * @param campaign whose journal
 * @param number of the last entry at that time
 * @param hash of that entry
 * @param signature Ed25519 over its other values, Base64
 */
public record Checkpoint(String campaign, long number, String hash, Instant at, String signature) {

    private static final String ALGORITHM = "Ed25519";

    /** Says that this entry was the last one. */
    public static Checkpoint at(JournalEntry last, Instant now, PrivateKey key) {
        Checkpoint open = new Checkpoint(last.id(), last.revision(), last.hash(), now, "");
        try {
            Signature signer = Signature.getInstance(ALGORITHM);
            signer.initSign(key);
            signer.update(open.text());
            String signed = Base64.getEncoder().encodeToString(signer.sign());
            return new Checkpoint(open.campaign, open.number, open.hash, now, signed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("no checkpoint can be signed", impossible);
        }
    }

    /** What is signed, line by line. */
    private byte[] text() {
        return String.join("\n", "mosaik journal", campaign, Long.toString(number), hash, at.toString(), "")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Whether the owner of the key has signed it as it is. */
    public boolean isSignedBy(PublicKey key) {
        try {
            Signature verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(key);
            verifier.update(text());
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException garbled) {
            return false;
        }
    }
}
