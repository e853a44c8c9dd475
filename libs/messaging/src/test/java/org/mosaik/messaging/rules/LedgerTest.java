package org.mosaik.messaging.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mosaik.messaging.act.Ledger;
import org.mosaik.messaging.act.Ledger.Row;
import org.springframework.data.mongodb.core.MongoOperations;

/** Intend, act, record. */
class LedgerTest {

    private static final Duration CALL = Duration.ofMinutes(1);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-20T10:00:00Z"));
    private final Ledger ledger = new Ledger(SharedModeration.CONTEXT.getBean(MongoOperations.class), new Clock() {
        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    });
    private final String story = SharedModeration.anId();

    @Test
    void ofManyWhoIntendTheSameOneDoesIt() {
        List<CompletableFuture<Optional<Row>>> tries = IntStream.range(0, 8)
                .mapToObj(n -> CompletableFuture.supplyAsync(this::intend))
                .toList();

        assertThat(tries.stream().filter(one -> one.join().isPresent())).hasSize(1);
    }

    @Test
    void whatIsDoneIsNeverDoneAgain() {
        ledger.done(intend().orElseThrow());
        now.set(now.get().plus(Duration.ofDays(30)));

        assertThat(intend()).isEmpty();
    }

    @Test
    void anIntentionWithoutAnOutcomeIsUnknownOnlyAfterItsTime() {
        Row first = intend().orElseThrow();
        now.set(now.get().plus(CALL).minusSeconds(1));
        assertThat(intend()).isEmpty();

        now.set(now.get().plusSeconds(1));
        Row again = intend().orElseThrow();

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(first.isRepeated()).isFalse();
        assertThat(again.isRepeated()).isTrue();
        assertThat(intend()).isEmpty();
    }

    @Test
    void aCallThatCertainlyDidNothingIsTriedAgainAfterAPause() {
        ledger.retry(intend().orElseThrow(), now.get().plusSeconds(5));
        assertThat(intend()).isEmpty();

        now.set(now.get().plusSeconds(5));

        assertThat(intend()).isPresent();
    }

    @Test
    void anotherOccasionIsAnotherDeed() {
        ledger.done(intend().orElseThrow());

        assertThat(ledger.intend("mail", story, "someone", "withdrawn", CALL)).isPresent();
        assertThat(ledger.intend("mail", story, "someone else", "published", CALL))
                .isPresent();
    }

    @Test
    void knowsNoAddresses() {
        ledger.intend("mail", story, "marlies@example.org", "received", CALL);

        assertThat(SharedModeration.CONTEXT
                        .getBean(MongoOperations.class)
                        .findAll(org.bson.Document.class, "ledger")
                        .toString())
                .doesNotContain("marlies");
    }

    private Optional<Row> intend() {
        return ledger.intend("mail", story, "someone", "published", CALL);
    }
}
