package org.mosaik.publication.wall;

import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.jspecify.annotations.Nullable;
import org.mosaik.index.Page;
import org.mosaik.index.TopicIndex;
import org.springframework.stereotype.Component;

/** The stories that readers may see now, newest first. */
@Component
public class Wall {

    private static final Sort NEWEST_FIRST = new Sort(new SortField(StoryFields.SINCE, SortField.Type.LONG, true));

    private final TopicIndex index;

    Wall(TopicIndex index) {
        this.index = index;
    }

    /**
     * A part of the wall.
     *
     * @param next where the next one begins; absent on the last
     */
    public record Section(List<Story> stories, @Nullable String next) {}

    /**
     * @param after {@link Section#next} of the section before; absent for the first
     * @throws org.mosaik.index.IllegalCursor if it is none
     */
    public Section section(Filter filter, @Nullable String after, int limit) {
        Page page = index.search(filter.query(), NEWEST_FIRST, after, limit);
        List<Story> stories = page.hits().stream()
                .flatMap(hit -> Story.of(hit.id(), hit.states()).stream())
                .toList();
        return new Section(stories, page.next());
    }

    public long count(Filter filter) {
        return index.count(filter.query());
    }

    public Optional<Story> find(String id) {
        return index.find(id).flatMap(states -> Story.of(id, states));
    }
}
