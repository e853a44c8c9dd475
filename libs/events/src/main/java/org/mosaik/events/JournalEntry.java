package org.mosaik.events;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One editorial action in a campaign's hash-chained ledger: codes only, no personal data.
 *
 * @param id the campaign
 * @param revision the entry's number in the campaign's chain, from 1
 * @param caseId absent for what concerns no case
 * @param caseRevision the case's revision once the action was done
 * @param actor a code that stands for one editor or program; empty where time alone acted
 * @param codes details of the action, for instance the reasons of a rejection
 * @param previousHash hash of the entry before; {@link #NO_HASH} in the first one
 * @param hash SHA-256, hexadecimal, of a JSON array of all the other values, in this order and without spaces
 */
public record JournalEntry(
        String id,
        long revision,
        @Nullable String caseId,
        @Nullable Long caseRevision,
        String action,
        String actor,
        List<String> codes,
        Instant at,
        String previousHash,
        String hash)
        implements Snapshot {

    /** What the first entry of a chain has in place of the hash of the one before. */
    public static final String NO_HASH = "0".repeat(64);

    public JournalEntry {
        codes = Lists.copy(codes);
    }

    /** The same entry behind that one, or as the first one of its chain. */
    public JournalEntry after(@Nullable JournalEntry last) {
        long number = last == null ? 1 : last.revision() + 1;
        String before = last == null ? NO_HASH : last.hash();
        JournalEntry open =
                new JournalEntry(id, number, caseId, caseRevision, action, actor, codes, at, before, NO_HASH);
        return open.sealed(open.computedHash());
    }

    private JournalEntry sealed(String with) {
        return new JournalEntry(id, revision, caseId, caseRevision, action, actor, codes, at, previousHash, with);
    }

    /** Whether it still says what it said when it was written. */
    public boolean isIntact() {
        return hash.equals(computedHash());
    }

    private String computedHash() {
        byte[] all = Codec.writePart(
                Arrays.asList(id, revision, caseId, caseRevision, action, actor, codes, at.toString(), previousHash));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
