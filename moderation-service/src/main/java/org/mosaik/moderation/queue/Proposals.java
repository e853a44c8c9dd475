package org.mosaik.moderation.queue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Topic;
import org.mosaik.index.IndexSettings;
import org.mosaik.index.Place;
import org.mosaik.index.Places;
import org.mosaik.index.TopicIndex;
import org.springframework.stereotype.Component;

/** Which cases to look at, as far as this instance's index knows: longest waiting first. How they stand, the store knows. */
@Component
public class Proposals {

    public static final int MOST = 1_000;

    private final TopicIndex index;
    private final Clock clock;

    public Proposals(TopicIndex index, Clock clock) {
        this.index = index;
        this.clock = clock;
    }

    /** @param folder absent keeps it in memory */
    public static IndexSettings settings(@Nullable Path folder) {
        return new IndexSettings(
                "cases",
                folder,
                List.of(Topic.CASES),
                CaseFields::of,
                CaseFields.VERSION,
                FullText.ANALYZER,
                CaseFields.RECEIVED);
    }

    /** @throws org.mosaik.index.IllegalCursor if {@code after} is no place in the queue */
    public Places cases(Wanted wanted, @Nullable String after, int limit) {
        return index.places(wanted.query(clock.instant()), null, after, limit);
    }

    /**
     * Of each flood, and of each sender, the one that came first.
     *
     * @throws org.mosaik.index.IllegalCursor if {@code after} is no place in the queue
     */
    public Places lines(Wanted wanted, @Nullable String after, int limit) {
        return index.places(wanted.query(clock.instant()), CaseFields.FLOOD, after, limit);
    }

    /**
     * The same for everybody but one sender.
     *
     * @param sender absent leaves nobody out
     */
    public Places others(Wanted wanted, @Nullable String sender, @Nullable String after, int limit) {
        Query others = sender == null ? wanted.query(clock.instant()) : wanted.butNotOf(sender, clock.instant());
        return index.places(others, CaseFields.FLOOD, after, limit);
    }

    /** Of what is searched for by words never more than {@link #MOST}, which then means: at least. */
    public long count(Wanted wanted) {
        Query query = wanted.query(clock.instant());
        return wanted.filter().words() == null ? index.count(query) : index.count(query, MOST);
    }

    /** When the case that has waited longest came in; empty if none waits. */
    public Optional<Instant> oldest(Wanted wanted) {
        return cases(wanted, null, 1).all().stream().findFirst().map(first -> Instant.ofEpochMilli(first.at()));
    }

    /** How many came in after a moment, up to a number. */
    public int since(Wanted wanted, Instant moment, int most) {
        return cases(wanted, new Place("~", moment.toEpochMilli(), 1).cursor(), most)
                .all()
                .size();
    }

    /** Those that are not wanted any more, or not yet. */
    public List<String> gone(Wanted wanted, List<String> ids) {
        Set<String> there = index.among(wanted.query(clock.instant()), ids);
        return ids.stream().filter(id -> !there.contains(id)).toList();
    }

    /** Calls back whenever something may have changed; it has to be quick. */
    public void onNews(Runnable listener) {
        index.onRefresh(listener);
    }

    /** What there is to filter by. */
    public Choices choices() {
        return new Choices(
                index.values(CaseFields.CAMPAIGN), index.values(CaseFields.LANGUAGE), index.values(CaseFields.FINDING));
    }
}
