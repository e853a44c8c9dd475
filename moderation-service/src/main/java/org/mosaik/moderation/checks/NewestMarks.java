package org.mosaik.moderation.checks;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The newest marks that this instance has given, because an index hears of a flood a moment too late. */
final class NewestMarks {

    private final long[] high;
    private final long[] low;
    private final @Nullable String[] cases;
    private int next;
    private int size;

    NewestMarks(int most) {
        high = new long[most];
        low = new long[most];
        cases = new @Nullable String[most];
    }

    /** One that reads like this one, of another case. */
    synchronized Optional<TextMark> like(TextMark mark, String id) {
        for (int at = 0; at < size; at++) {
            if (mark.isLike(high[at], low[at]) && !id.equals(cases[at])) {
                return Optional.of(new TextMark(high[at], low[at]));
            }
        }
        return Optional.empty();
    }

    synchronized void add(TextMark mark, String id) {
        high[next] = mark.high();
        low[next] = mark.low();
        cases[next] = id;
        next = (next + 1) % cases.length;
        size = Math.min(size + 1, cases.length);
    }
}
