package org.mosaik.moderation.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.mosaik.moderation.ModerationSettings;
import org.springframework.data.mongodb.core.MongoOperations;

class HeldCasesTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

    private final MongoOperations store = mock(MongoOperations.class);
    private final Clock clock = mock(Clock.class);
    private final HeldCases held = new HeldCases(
            store, new ModerationSettings(Duration.ofSeconds(30), Duration.ofMinutes(5), null, List.of()), clock);

    private List<String> dueAt(Instant time) {
        when(clock.instant()).thenReturn(time);
        return List.copyOf(held.due());
    }

    @Test
    void aCaseIsDueWhenItsUndoWindowIsOverAndNotBefore() {
        when(clock.instant()).thenReturn(NOON);
        held.add("a");

        assertThat(dueAt(NOON.plusSeconds(29))).isEmpty();
        assertThat(dueAt(NOON.plusSeconds(30))).containsExactly("a");
    }

    @Test
    void whatWasTooEarlyIsTriedAgainASecondLater() {
        when(clock.instant()).thenReturn(NOON);
        held.add("a");
        when(clock.instant()).thenReturn(NOON.plusSeconds(30));
        held.postpone("a");

        assertThat(dueAt(NOON.plusSeconds(30))).isEmpty();
        assertThat(dueAt(NOON.plusSeconds(31))).containsExactly("a");
    }

    @Test
    void whatACrashLeftIsFoundInTheStoreWithItsOwnWindow() {
        when(store.find(any(), any(), any()))
                .thenReturn(List.of(
                        new Document("_id", "old")
                                .append("verdict", new Document("at", Date.from(NOON.minusSeconds(60)))),
                        new Document("_id", "new")
                                .append("verdict", new Document("at", Date.from(NOON.minusSeconds(10))))));

        assertThat(dueAt(NOON)).containsExactly("old");
        assertThat(dueAt(NOON.plusSeconds(20))).containsExactlyInAnyOrder("old", "new");
    }
}
