package org.mosaik.publication.wall;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.FieldValue;
import org.springframework.stereotype.Component;

/** The figures of a campaign, summed over the stories that are public now. */
@Component
public class Figures {

    private static final int AT_ONCE = 500;

    private final Wall wall;

    Figures(Wall wall) {
        this.wall = wall;
    }

    /** Sums by the key of their field. */
    public Map<String, Long> of(String campaign) {
        Map<String, Long> sums = new LinkedHashMap<>();
        @Nullable String after = null;
        do {
            Wall.Section section = wall.section(Filter.of(campaign, null).onlyCounted(), after, AT_ONCE);
            section.stories().forEach(story -> add(story, sums));
            after = section.next();
        } while (after != null);
        return sums;
    }

    private static void add(Story story, Map<String, Long> sums) {
        story.content().fields().forEach((key, value) -> {
            if (value instanceof FieldValue.Counter counter) {
                sums.merge(key, counter.value(), Long::sum);
            }
        });
    }
}
