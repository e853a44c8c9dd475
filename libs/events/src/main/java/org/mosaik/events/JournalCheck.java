package org.mosaik.events;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds a copy of one campaign's journal against itself and against checkpoints, entry by entry, and names the first entry
 * that is not as it was written. Needs no more than three entries at a time.
 */
public final class JournalCheck {

    private final String campaign;
    private final List<Checkpoint> checkpoints;
    private @Nullable JournalEntry before;
    private @Nullable JournalEntry last;
    private @Nullable JournalEntry doubtful;
    private long number;
    private @Nullable Fault fault;

    /** @param checkpoints whose signatures were checked; those of other campaigns count for nothing */
    public JournalCheck(String campaign, List<Checkpoint> checkpoints) {
        this.campaign = campaign;
        this.checkpoints = checkpoints.stream()
                .filter(checkpoint -> checkpoint.campaign().equals(campaign))
                .sorted(Comparator.comparingLong(Checkpoint::number))
                .toList();
    }

    /** What was found wrong first. */
    public enum Cause {
        /** It is no entry of this journal. */
        UNREADABLE,
        /** It does not say any more what it said. */
        ALTERED,
        /** Another entry belongs here. */
        OUT_OF_PLACE,
        /** The journal was written anew up to here, or before. */
        NOT_AS_CHECKPOINT,
        /** The journal ends here, and a checkpoint knows more. */
        CUT_OFF
    }

    /**
     * Where the copy is wrong.
     *
     * @param number of the first bad entry, from 1; for {@code NOT_AS_CHECKPOINT} the last one that may be the first
     * @param since number of the last entry that a checkpoint vouches for; 0 if none does
     */
    public record Fault(long number, Cause cause, long since) {}

    /** @param entry the next one of the copy; absent if it could not be read */
    public void take(@Nullable JournalEntry entry) {
        if (fault != null) {
            return;
        }
        if (doubtful != null) {
            blame(doubtful, entry);
        } else if (entry == null || !entry.id().equals(campaign)) {
            found(number + 1, Cause.UNREADABLE);
        } else if (!entry.isIntact()) {
            found(number + 1, Cause.ALTERED);
        } else if (follows(entry, last)) {
            accept(entry);
        } else {
            doubtful = entry;
        }
    }

    private void accept(JournalEntry entry) {
        before = last;
        last = entry;
        number++;
        long reached = number;
        boolean asSigned = checkpoints.stream()
                .filter(checkpoint -> checkpoint.number() == reached)
                .allMatch(checkpoint -> checkpoint.hash().equals(entry.hash()));
        if (!asSigned) {
            found(number, Cause.NOT_AS_CHECKPOINT);
        }
    }

    /** Two entries that do not fit: the one to blame is the one that nothing later vouches for. */
    private void blame(JournalEntry second, @Nullable JournalEntry next) {
        boolean rivals = last != null && !second.equals(last) && follows(second, before);
        boolean linkedToAnother = last != null && second.revision() == number + 1;
        if (isVouchedFor(second, next) && (rivals || linkedToAnother)) {
            found(number, Cause.ALTERED);
        } else {
            found(number + 1, Cause.OUT_OF_PLACE);
        }
    }

    private boolean isVouchedFor(JournalEntry entry, @Nullable JournalEntry next) {
        boolean byNext = next != null && next.isIntact() && follows(next, entry);
        return byNext
                || checkpoints.stream()
                        .anyMatch(checkpoint -> checkpoint.number() == entry.revision()
                                && checkpoint.hash().equals(entry.hash()));
    }

    private static boolean follows(JournalEntry entry, @Nullable JournalEntry one) {
        return one == null
                ? entry.revision() == 1 && entry.previousHash().equals(JournalEntry.NO_HASH)
                : entry.revision() == one.revision() + 1 && entry.previousHash().equals(one.hash());
    }

    /** To be called behind the last entry; empty if nothing is wrong. */
    public Optional<Fault> end() {
        if (fault == null && doubtful != null) {
            blame(doubtful, null);
        }
        long reached = number;
        boolean moreIsKnown = checkpoints.stream().anyMatch(checkpoint -> checkpoint.number() > reached);
        if (fault == null && moreIsKnown) {
            found(number + 1, Cause.CUT_OFF);
        }
        return Optional.ofNullable(fault);
    }

    private void found(long where, Cause cause) {
        long since = checkpoints.stream()
                .mapToLong(Checkpoint::number)
                .filter(signed -> signed < where)
                .max()
                .orElse(0);
        fault = new Fault(where, cause, since);
    }

    /** How many entries were found in order. */
    public long number() {
        return number;
    }
}
