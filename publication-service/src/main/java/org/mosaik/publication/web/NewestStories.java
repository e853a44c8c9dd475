package org.mosaik.publication.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.mosaik.index.TopicIndex;
import org.mosaik.publication.wall.Filter;
import org.mosaik.publication.wall.Story;
import org.mosaik.publication.wall.Wall;
import org.springframework.stereotype.Component;

/**
 * The newest stories of a campaign, which stand under every other one: looked for once until the index sees another
 * state, because looking means sorting all of them.
 */
@Component
class NewestStories {

    private static final int MOST_CAMPAIGNS = 1_000;
    private static final Duration KEPT_FOR = Duration.ofSeconds(2);

    /** @param state of the index, counted */
    private record Key(String campaign, int count, long state) {}

    private final Wall wall;
    private final AtomicLong state = new AtomicLong();
    private final Cache<Key, List<Story>> newest = Caffeine.newBuilder()
            .expireAfterWrite(KEPT_FOR)
            .maximumSize(MOST_CAMPAIGNS)
            .build();

    NewestStories(Wall wall, TopicIndex index) {
        this.wall = wall;
        index.onRefresh(this::forget);
    }

    private void forget() {
        state.incrementAndGet();
        newest.invalidateAll();
    }

    List<Story> of(String campaign, int count) {
        return newest.get(
                new Key(campaign, count, state.get()),
                key -> wall.section(Filter.of(key.campaign(), null), null, key.count())
                        .stories());
    }
}
