package org.mosaik.events;

import java.time.Instant;
import java.util.List;

/**
 * One editorial action in a campaign's hash-chained ledger: codes only, no personal data.
 *
 * @param id the campaign
 * @param revision the entry's number in the campaign's chain, from 1
 * @param caseRevision the case's revision that the action made
 * @param previousHash hash of the entry before; SHA-256, hexadecimal
 */
public record JournalEntry(
        String id,
        long revision,
        String caseId,
        long caseRevision,
        String action,
        String actor,
        List<String> codes,
        Instant at,
        String previousHash,
        String hash)
        implements Snapshot {

    public JournalEntry {
        codes = Lists.copy(codes);
    }
}
