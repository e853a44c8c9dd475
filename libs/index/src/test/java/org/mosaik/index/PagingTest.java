package org.mosaik.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mosaik.index.World.ALL;
import static org.mosaik.index.World.OLDEST_FIRST;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PagingTest {

    private static final Sort NEWEST_FIRST = new Sort(new SortField("received", SortField.Type.LONG, true));

    private World world;
    private TopicIndex index;

    @BeforeEach
    void begin() {
        world = new World().withTopics();
        index = world.started(null);
    }

    @AfterEach
    void end() {
        world.close();
    }

    private static String id(int number) {
        return "id-" + (1000 + number);
    }

    @Test
    void pagesStayStableWhileThingsComeAndGo() {
        for (int i = 0; i < 60; i++) {
            // three of each time, so that the tie break matters
            world.open(id(i), 1, 1000 + i / 3);
        }
        world.settle(index);

        List<String> seen = new ArrayList<>();
        Page page = index.search(ALL, NEWEST_FIRST, null, 7);
        for (int round = 0; page.next() != null; round++) {
            page.hits().forEach(hit -> seen.add(hit.id()));
            assertThat(page.next()).matches("[A-Za-z0-9_-]+");
            // one newer, one older, one of a time that is there; and the last one seen leaves
            world.open("new-" + round, 1, 5000 + round);
            world.open("old-" + round, 1, 1);
            world.open("same-" + round, 1, 1010);
            world.close(seen.get(seen.size() - 1), 2);
            world.settle(index);
            page = index.search(ALL, NEWEST_FIRST, page.next(), 7);
        }
        page.hits().forEach(hit -> seen.add(hit.id()));

        assertThat(seen).doesNotHaveDuplicates();
        for (int i = 0; i < 60; i++) {
            assertThat(seen).contains(id(i));
        }
    }

    @Test
    void theLastPageHasNoNext() {
        world.open("a", 1, 1);
        world.open("b", 1, 2);
        world.settle(index);

        assertThat(index.search(ALL, OLDEST_FIRST, null, 2).next()).isNull();
        Page first = index.search(ALL, OLDEST_FIRST, null, 1);
        Page second = index.search(ALL, OLDEST_FIRST, first.next(), 1);
        assertThat(first.hits()).extracting(Hit::id).containsExactly("a");
        assertThat(second.hits()).extracting(Hit::id).containsExactly("b");
        assertThat(second.next()).isNull();
    }

    @Test
    void pagesByRelevanceAndByMissingValues() {
        Sort byRelevance = new Sort(SortField.FIELD_SCORE, new SortField("nothing", SortField.Type.STRING));
        world.open("a", 1, 1);
        world.open("b", 1, 2);
        world.settle(index);

        Page first = index.search(ALL, byRelevance, null, 1);
        Page second = index.search(ALL, byRelevance, first.next(), 1);

        assertThat(first.hits()).extracting(Hit::id).containsExactly("a");
        assertThat(second.hits()).extracting(Hit::id).containsExactly("b");
    }

    @Test
    void refusesWhatIsNoCursorOfThisOrder() {
        world.open("a", 1, 1);
        world.open("b", 1, 2);
        world.settle(index);
        String sound =
                Objects.requireNonNull(index.search(ALL, OLDEST_FIRST, null, 1).next());

        for (String garbage : List.of(
                "",
                "x",
                "AAAA",
                "%%%",
                "ä",
                sound + "AA",
                sound.substring(0, sound.length() - 4),
                "A".repeat(100_000))) {
            assertThatThrownBy(() -> index.search(ALL, OLDEST_FIRST, garbage, 1))
                    .isInstanceOf(IllegalCursor.class);
        }
        assertThatThrownBy(() -> index.search(ALL, NEWEST_FIRST, sound, 1)).isInstanceOf(IllegalCursor.class);
    }

    @Test
    void tamperedCursorsAreRefusedOrAPlaceInTheOrder() {
        world.open("a", 1, 1);
        world.open("b", 1, 2);
        world.settle(index);
        String sound =
                Objects.requireNonNull(index.search(ALL, OLDEST_FIRST, null, 1).next());

        for (int i = 0; i < sound.length(); i++) {
            String tampered = sound.substring(0, i) + (sound.charAt(i) == 'Q' ? 'R' : 'Q') + sound.substring(i + 1);
            try {
                assertThat(index.search(ALL, OLDEST_FIRST, tampered, 1).hits()).hasSizeLessThanOrEqualTo(1);
            } catch (IllegalCursor refused) {
                assertThat(refused).hasMessageNotContaining(tampered);
            }
        }
    }
}
