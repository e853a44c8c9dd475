package org.mosaik.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicTest {

    @Test
    void listsEveryTopicThatIsDeclared() {
        List<Object> declared = Arrays.stream(Topic.class.getFields())
                .filter(field -> field.getType() == Topic.class)
                .map(TopicTest::constant)
                .toList();

        assertThat(Topic.ALL).hasSameSizeAs(declared);
        assertThat(declared)
                .allSatisfy(topic -> assertThat(Topic.ALL.contains(topic)).isTrue());
    }

    @Test
    void hasANameOfItsOwn() {
        assertThat(Topic.ALL).extracting(Topic::name).doesNotHaveDuplicates();
    }

    @Test
    void keepsEveryRecordOfTheJournalAlone() {
        assertThat(Topic.ALL).filteredOn(Topic::isLedger).containsExactly(Topic.JOURNAL);
    }

    @Test
    void givesEachChannelATopicOfItsOwn() {
        Topic<Delivery> mastodon = Topic.deliveries("mastodon", "social");

        assertThat(mastodon.name()).isEqualTo("deliveries.mastodon");
        assertThat(mastodon.owner()).isEqualTo("social");
        assertThat(mastodon.noun()).isEqualTo("delivery");
    }

    private static Object constant(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }
}
