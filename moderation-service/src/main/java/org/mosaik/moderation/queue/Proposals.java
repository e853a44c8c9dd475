package org.mosaik.moderation.queue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Topic;
import org.mosaik.index.IndexSettings;
import org.mosaik.index.Places;
import org.mosaik.index.TopicIndex;
import org.springframework.stereotype.Component;

/** Which cases to look at, as far as this instance's index knows: longest waiting first. How they stand, the store knows. */
@Component
public class Proposals {

    private final TopicIndex index;

    public Proposals(TopicIndex index) {
        this.index = index;
    }

    /** @param folder absent keeps it in memory */
    public static IndexSettings settings(@Nullable Path folder) {
        return new IndexSettings(
                "cases",
                folder,
                List.of(Topic.CASES),
                CaseFields::of,
                CaseFields.VERSION,
                new StandardAnalyzer(),
                CaseFields.RECEIVED);
    }

    /** @throws org.mosaik.index.IllegalCursor if {@code after} is no place in the queue */
    public Places cases(Wanted wanted, @Nullable String after, int limit) {
        return cases(wanted.query(), after, limit);
    }

    Places cases(Query query, @Nullable String after, int limit) {
        return index.places(query, null, after, limit);
    }

    /**
     * Of each sender the one that came first.
     *
     * @throws org.mosaik.index.IllegalCursor if {@code after} is no place in the queue
     */
    public Places lines(Wanted wanted, @Nullable String after, int limit) {
        return lines(wanted.query(), after, limit);
    }

    Places lines(Query query, @Nullable String after, int limit) {
        return index.places(query, CaseFields.SENDER, after, limit);
    }

    public long count(Wanted wanted) {
        return index.count(wanted.query());
    }

    /** When the case that has waited longest came in; empty if none waits. */
    public Optional<Instant> oldest(Wanted wanted) {
        return cases(wanted, null, 1).all().stream().findFirst().map(first -> Instant.ofEpochMilli(first.at()));
    }
}
