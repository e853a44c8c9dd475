package org.mosaik.messaging.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mosaik.messaging.rules.SharedModeration.LOG;
import static org.mosaik.messaging.rules.SharedModeration.anId;
import static org.mosaik.messaging.rules.SharedModeration.awake;
import static org.mosaik.messaging.rules.Submissions.aStory;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Decision;
import org.mosaik.events.Facts;
import org.mosaik.events.Topic;
import org.mosaik.messaging.act.Actors;
import org.mosaik.messaging.kit.Logs;
import org.mosaik.messaging.log.Outage;
import org.mosaik.messaging.own.Owner;
import org.mosaik.messaging.watch.Watchdog;
import org.springframework.context.ApplicationContext;

/** Row 70 and K1: a consumer that has died or stands still turns health red. */
class HealthTest {

    @Test
    void anErrorInAHandlerTurnsHealthRed() {
        try (var service = awake(SampleModeration.start())) {
            await().until(() -> status(service).equals("UP"));
            service.getBean(SampleModeration.Obstacle.class).before = records -> {
                throw new OutOfMemoryError("for a test");
            };

            LOG.append(Topic.SUBMISSIONS, aStory(anId(), 1), Facts.SUBMISSION_RECEIVED);

            await().until(() -> status(service).equals("DOWN"));
        }
    }

    @Test
    void anErrorInAnActorTurnsHealthRed() {
        try (var service = awake(SampleModeration.start())) {
            await().until(() -> status(service).equals("UP"));
            Actors actors = service.getBean(Actors.class);
            actors.of("dying", List.of("submissions"), HealthTest::outOfMemory, id -> {});

            actors.start();

            await().until(() -> status(service).equals("DOWN"));
        }
    }

    @Test
    void anErrorInAnAnnouncerTurnsHealthRed() {
        try (var service = awake(SampleModeration.start())) {
            await().until(() -> status(service).equals("UP"));

            samples(service).changeOrCreate(anId(), sample -> {
                sample.decide(Decision.Outcome.REJECTED, Sample.FATAL, Instant.EPOCH);
                return true;
            });

            await().until(() -> status(service).equals("DOWN"));
        }
    }

    private static List<String> outOfMemory() {
        throw new OutOfMemoryError("for a test");
    }

    @SuppressWarnings("unchecked")
    private static Owner<Sample> samples(ApplicationContext service) {
        return (Owner<Sample>) service.getBean("samples");
    }

    @Test
    void aTopicThatStandsStillTurnsHealthRedAndItsAgeGrows() {
        try (var service = awake(SampleModeration.start("mosaik.messaging.stuck-after=1s"))) {
            SampleModeration.Obstacle obstacle = service.getBean(SampleModeration.Obstacle.class);
            String id = anId();
            AtomicInteger tries = new AtomicInteger();
            await().until(() -> status(service).equals("UP"));
            obstacle.before = records -> {
                tries.incrementAndGet();
                throw new Outage("the store is away");
            };

            LOG.append(Topic.SUBMISSIONS, aStory(id, 1), Facts.SUBMISSION_RECEIVED);

            await().until(() -> tries.get() > 0 && status(service).equals("DOWN"));
            assertThat(service.getBean(MeterRegistry.class)
                            .get("mosaik.oldest.unprocessed")
                            .tag("reader", "followSubmissions")
                            .gauge()
                            .value())
                    .isGreaterThan(1);
            assertThat(lag(service)).isPositive();
            obstacle.before = records -> {};
            await().until(() -> status(service).equals("UP") && obstacle.seen.containsKey(id));
            await().until(() -> lag(service) == 0);
        }
    }

    private static double lag(ApplicationContext service) {
        return service.getBean(MeterRegistry.class)
                .get("mosaik.lag")
                .tag("reader", "followSubmissions")
                .gauge()
                .value();
    }

    @Test
    void anOutageOfManyTriesSkipsNothingAndPrintsNothingOfWhatWasSaid() {
        try (var service = awake(SampleModeration.start("mosaik.messaging.wait-at-most=200ms"))) {
            SampleModeration.Obstacle obstacle = service.getBean(SampleModeration.Obstacle.class);
            String id = anId();
            AtomicInteger tries = new AtomicInteger();
            Logs logs = new Logs();
            obstacle.before = records -> {
                if (records.stream().anyMatch(record -> record.id().equals(id)) && tries.incrementAndGet() <= 6) {
                    throw new Outage("the store is away", new IllegalStateException("Marlies"));
                }
            };

            LOG.append(Topic.SUBMISSIONS, aStory(id, 1, "Marlies"), Facts.SUBMISSION_RECEIVED);

            await().until(() -> obstacle.seen.containsKey(id));
            assertThat(tries).hasValueGreaterThan(6);
            logs.close();
            assertThat(logs.text()).doesNotContain("Marlies", "ConsumerRecord", "MessageHandlingException");
        }
    }

    static String status(ApplicationContext service) {
        return service.getBean(Watchdog.class).health().getStatus().getCode();
    }
}
