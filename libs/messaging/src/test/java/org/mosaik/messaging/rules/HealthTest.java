package org.mosaik.messaging.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mosaik.messaging.rules.SharedService.LOG;
import static org.mosaik.messaging.rules.SharedService.anId;
import static org.mosaik.messaging.rules.SharedService.awake;
import static org.mosaik.messaging.rules.Submissions.aStory;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Facts;
import org.mosaik.events.Topic;
import org.mosaik.messaging.log.Outage;
import org.mosaik.messaging.watch.Watchdog;
import org.springframework.context.ApplicationContext;

/** Row 70 and K1: a consumer that has died or stands still turns health red. */
class HealthTest {

    @Test
    void anErrorInAHandlerTurnsHealthRed() {
        try (var service = awake(SampleService.start())) {
            await().until(() -> status(service).equals("UP"));
            service.getBean(SampleService.Obstacle.class).before = records -> {
                throw new OutOfMemoryError("for a test");
            };

            LOG.append(Topic.SUBMISSIONS, aStory(anId(), 1), Facts.SUBMISSION_RECEIVED);

            await().until(() -> status(service).equals("DOWN"));
        }
    }

    @Test
    void aTopicThatStandsStillTurnsHealthRedAndItsAgeGrows() {
        try (var service = awake(SampleService.start("mosaik.messaging.stuck-after=1s"))) {
            SampleService.Obstacle obstacle = service.getBean(SampleService.Obstacle.class);
            obstacle.before = records -> {
                throw new Outage("the store is away");
            };

            LOG.append(Topic.SUBMISSIONS, aStory(anId(), 1), Facts.SUBMISSION_RECEIVED);

            await().until(() -> status(service).equals("DOWN"));
            assertThat(service.getBean(MeterRegistry.class)
                            .get("mosaik.oldest.unprocessed")
                            .tag("reader", "followSubmissions")
                            .gauge()
                            .value())
                    .isGreaterThan(1);
            obstacle.before = records -> {};
            await().until(() -> status(service).equals("UP"));
        }
    }

    @Test
    void anOutageSkipsNothingAndKeepsTheOrder() {
        try (var service = awake(SampleService.start())) {
            SampleService.Obstacle obstacle = service.getBean(SampleService.Obstacle.class);
            String first = anId();
            String second = anId();
            obstacle.before = records -> {
                throw new Outage("the store is away");
            };
            LOG.append(Topic.SUBMISSIONS, aStory(first, 1), Facts.SUBMISSION_RECEIVED);
            LOG.append(Topic.SUBMISSIONS, aStory(second, 1), Facts.SUBMISSION_RECEIVED);

            obstacle.before = records -> {};

            await().until(() -> obstacle.seen.containsKey(first) && obstacle.seen.containsKey(second));
            assertThat(SharedService.deadLetters().isParked("submissions", first))
                    .isFalse();
        }
    }

    static String status(ApplicationContext service) {
        return service.getBean(Watchdog.class).health().getStatus().getCode();
    }
}
