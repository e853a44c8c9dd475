package org.mosaik.notification.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mosaik.notification.kit.RunningNotification;
import org.springframework.data.mongodb.core.MongoOperations;

class AgendaTest {

    private final MongoOperations store = RunningNotification.shared().getBean(MongoOperations.class);
    private final Agenda agenda = new Agenda(store, UUID.randomUUID().toString(), Clock.systemUTC());

    @Test
    void whatIsTakenIsNotTakenAgainAndWhatIsSettledIsGone() {
        assertThat(agenda.isAny()).isFalse();
        agenda.add(List.of("a", "b"));
        assertThat(agenda.isAny()).isTrue();

        assertThat(agenda.take()).containsExactlyInAnyOrder("a", "b");
        assertThat(agenda.isAny()).isFalse();
        assertThat(agenda.take()).isEmpty();
        agenda.settle("a", id -> Optional.empty());

        assertThat(agenda.size()).isEqualTo(1);
    }

    @Test
    void newsOfWhatIsInHandIsGivenOutAtOnceAndOutlivesWhatIsBeingSettled() {
        agenda.add(List.of("a"));
        agenda.take();

        agenda.settle("a", id -> {
            agenda.add(List.of("a"));
            assertThat(agenda.take()).containsExactly("a");
            return Optional.empty();
        });

        assertThat(agenda.size()).isEqualTo(1);
    }
}
