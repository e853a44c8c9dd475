package org.mosaik.moderation.cases;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Case;
import org.mosaik.events.Decision;

/**
 * What readers reported about a story, and what became of it. Bounded, so that no number of reports makes the case too large;
 * what comes when there are that many is kept, and not told of.
 *
 * @param open not answered yet, the oldest first
 * @param answers the newest last
 */
record Reports(List<Case.Reported> open, List<Decision.Answered> answers) {

    static final Reports NONE = new Reports(List.of(), List.of());

    static final int MOST_OPEN = 200;
    private static final int MOST_ANSWERS = 1_000;

    boolean isFull() {
        return open.size() >= MOST_OPEN;
    }

    boolean knows(String report) {
        return open.stream().anyMatch(one -> one.id().equals(report))
                || answers.stream().anyMatch(one -> one.report().equals(report));
    }

    Reports with(Case.Reported another) {
        return new Reports(Stream.concat(open.stream(), Stream.of(another)).toList(), answers);
    }

    Reports without(String report) {
        return new Reports(
                open.stream().filter(one -> !one.id().equals(report)).toList(),
                answers.stream().filter(one -> !one.report().equals(report)).toList());
    }

    /** @param upTo the revision that whoever answers has seen */
    Reports answered(Disposal how, @Nullable String remark, Instant now, long upTo) {
        List<Decision.Answered> all = Stream.concat(
                        answers.stream(),
                        open.stream()
                                .filter(one -> one.since() <= upTo)
                                .map(one -> new Decision.Answered(one.id(), how.code(), remark, now)))
                .toList();
        return new Reports(
                open.stream().filter(one -> one.since() > upTo).toList(),
                all.subList(Math.max(0, all.size() - MOST_ANSWERS), all.size()));
    }

    /** All that are open. */
    Reports answered(Disposal how, Instant now) {
        return answered(how, null, now, Long.MAX_VALUE);
    }

    /** What an editor wrote to somebody may speak of the story. */
    Reports withoutRemarks() {
        return new Reports(
                open,
                answers.stream()
                        .map(one -> new Decision.Answered(one.report(), one.code(), null, one.at()))
                        .toList());
    }
}
