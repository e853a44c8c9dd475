package org.mosaik.submission.imports;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mosaik.submission.forms.Finding;

/**
 * What can or did become of a spreadsheet, row by row.
 *
 * @param unreadable why no row was looked at at all
 */
public record Report(@Nullable Finding unreadable, List<Line> lines) {

    /** How far a row got. */
    public enum State {
        SOUND,
        WRONG,
        DONE,
        NOT_TRIED
    }

    /**
     * One row.
     *
     * @param number as the spreadsheet program counts
     * @param beginning words by which an editor finds the row
     * @param submission its id, once it is imported
     */
    public record Line(
            int number,
            String beginning,
            State state,
            List<Finding> findings,
            @Nullable String submission) {

        public Line {
            findings = List.copyOf(findings);
        }
    }

    public Report {
        lines = List.copyOf(lines);
    }

    static Report unreadable(Finding why) {
        return new Report(why, List.of());
    }

    public Optional<Finding> whyUnread() {
        return Optional.ofNullable(unreadable);
    }

    public long count(State state) {
        return lines.stream().filter(line -> line.state() == state).count();
    }

    public boolean hasWrong() {
        return lines.stream().anyMatch(line -> line.state() == State.WRONG);
    }
}
