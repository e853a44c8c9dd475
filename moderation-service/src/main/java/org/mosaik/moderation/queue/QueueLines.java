package org.mosaik.moderation.queue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mosaik.moderation.cases.CaseDocument;

/**
 * A part of the queue with one line for each sender and for each flood of nearly the same text, as the store has it now.
 *
 * @param next where the next part begins; absent on the last one
 */
public record QueueLines(List<Line> lines, @Nullable String next) {

    /** Each case in a line of its own. */
    public static QueueLines of(QueuePage page) {
        return new QueueLines(
                page.cases().stream().map(document -> new Line(document, 1)).toList(), page.next());
    }

    /**
     * A case, and those behind it.
     *
     * @param cases how many of this sender wait, or of those with nearly the same text, this one included
     */
    public record Line(CaseDocument first, int cases) {

        /** The mark that all of them have in common that read like one before; absent if they have the sender in common. */
        public @Nullable String alike() {
            boolean flood = CaseFields.isLikeOneBefore(first.findings());
            return flood ? first.story().found().alike() : null;
        }
    }
}
