package org.mosaik.moderation.checks;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.mosaik.events.Submission;

/** Looks at stories with every check there is. It never throws, and never takes long: what did not run is said. */
public class LookAtStories implements AutoCloseable {

    private final List<Check> checks;
    private final CutOff cutOff;

    /** @param more checks of an installation, beside those of the house */
    LookAtStories(Earlier earlier, List<Check> more, Duration budget) {
        this.checks = Stream.concat(Checks.all(earlier).stream(), more.stream()).toList();
        this.cutOff = new CutOff(budget);
    }

    public Found at(Submission submission) {
        return Subject.of(submission)
                .map(subject -> cutOff.look(checks, subject))
                .orElse(Found.NOTHING);
    }

    @Override
    public void close() {
        cutOff.close();
    }
}
