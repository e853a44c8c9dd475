package org.mosaik.moderation.checks;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Content;

/** Looks at stories with every check there is. It never throws, and never takes long: what did not run is said. */
public class LookAtStories implements AutoCloseable {

    /** The code of a text that reads like one before it. */
    public static final String ALIKE = "text-alike";

    private final List<Check> checks;
    private final CutOff cutOff;

    /** @param more checks of an installation, beside those of the house */
    LookAtStories(Earlier earlier, List<Check> more, Duration budget) {
        this.checks = Stream.concat(Checks.all(earlier).stream(), more.stream()).toList();
        this.cutOff = new CutOff(budget);
    }

    /**
     * @param content absent once it was taken back
     * @param doubts see {@link Subject#doubts}
     */
    public Found at(String id, @Nullable Content content, List<String> doubts) {
        return content == null ? Found.NOTHING : cutOff.look(checks, Subject.of(id, content, doubts));
    }

    /** Of the checks, those of the installation included. */
    public Set<String> names() {
        return checks.stream().map(Check::name).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public void close() {
        cutOff.close();
    }
}
