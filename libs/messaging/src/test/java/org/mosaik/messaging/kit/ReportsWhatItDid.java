package org.mosaik.messaging.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaik.messaging.kit.ChannelStage.aStory;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Delivery;
import org.mosaik.events.Delivery.State;

/** A channel says what it is about to do, does it, and says how it went; what stands there it does not do again. */
public interface ReportsWhatItDid {

    ChannelStage stage();

    @Test
    default void reportsEveryStepUnderAHigherRevision() {
        ChannelStage stage = stage();
        String story = aStory();
        stage.publish(story);
        stage.start();
        stage.await(story, State.DELIVERED);
        stage.withdraw(story);
        stage.await(story, State.RECALLED);

        List<Delivery> reports = stage.reports(story);
        assertThat(reports)
                .extracting(Delivery::state)
                .containsExactly(State.PENDING, State.DELIVERED, State.RECALL_PENDING, State.RECALLED);
        assertThat(reports).extracting(Delivery::revision).isSorted();
        assertThat(reports).allSatisfy(report -> {
            assertThat(report.channel()).isEqualTo(stage.name());
            assertThat(report.occasion("published")).isPresent();
        });
        assertThat(stage.outside.deleted()).containsExactly(reports.get(1).address());
    }

    @Test
    default void writesCloudEvents() {
        ChannelStage stage = stage();
        stage.start();
        String story = stage.posted();

        for (ConsumerRecord<byte[], byte[]> record : stage.records(story)) {
            Map<String, String> headers = new HashMap<>();
            record.headers()
                    .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
            assertThat(headers)
                    .containsEntry("ce_specversion", "1.0")
                    .containsEntry("ce_source", "/" + stage.owner())
                    .containsEntry("ce_type", "org.mosaik.delivery.changed.v1")
                    .containsEntry("ce_subject", story)
                    .containsEntry("ce_dataschema", "/schemas/delivery/1")
                    .containsEntry("content-type", "application/json")
                    .containsKeys("ce_time", "ce_format");
            assertThat(headers.get("ce_id")).matches(story + ":[1-9]\\d*");
        }
    }

    @Test
    default void saysWhatItIsAboutToDoBeforeItDoesIt() {
        ChannelStage stage = stage();
        AtomicReference<State> onTheLog = new AtomicReference<>();
        String story = aStory();
        stage.outside.during(words -> {
            if (words.contains(story)) {
                onTheLog.set(stage.state(story));
            }
        });
        stage.publish(story);
        stage.start();
        stage.await(story, State.DELIVERED);

        assertThat(onTheLog).hasValue(State.PENDING);
    }

    @Test
    default void repeatsNothingAfterItLostItsMemory() {
        ChannelStage stage = stage();
        stage.start();
        String standing = stage.posted();
        String recalled = stage.posted();
        stage.withdraw(recalled);
        stage.await(recalled, State.RECALLED);
        int reports = stage.records(standing).size() + stage.records(recalled).size();

        stage.stop();
        stage.start();
        stage.untilItHasLooked();

        assertThat(stage.outside.posts(standing)).hasSize(1);
        assertThat(stage.outside.posts(recalled)).hasSize(1);
        assertThat(stage.records(standing).size() + stage.records(recalled).size())
                .isEqualTo(reports);
    }

    @Test
    default void doesNotRepeatACallOfWhichItOnlyKnowsThatItWasMeant() {
        ChannelStage stage = stage();
        String story = aStory();
        stage.publish(story);
        stage.told(story, 10, State.PENDING, null);
        stage.start();
        stage.await(story, State.UNKNOWN);
        stage.untilItHasLooked();

        assertThat(stage.outside.posts(story)).isEmpty();
    }

    @Test
    default void saysSoWhenNobodyKnowsHowTheCallWent() {
        ChannelStage stage = stage();
        String story = aStory();
        stage.outside.during(words -> {
            if (words.contains(story)) {
                throw new Outside.NoAnswer();
            }
        });
        stage.publish(story);
        stage.start();
        stage.await(story, State.UNKNOWN);
        stage.untilItHasLooked();

        assertThat(stage.outside.posts(story)).hasSize(1);
    }

    @Test
    default void triesARecallUntilItIsConfirmed() {
        ChannelStage stage = stage();
        stage.start();
        String story = stage.posted();
        stage.outside.refuseToDelete(2);
        stage.withdraw(story);
        stage.await(story, State.RECALLED);

        assertThat(stage.outside.standing(story)).isEmpty();
    }

    @Test
    default void finishesTheRecallOfAnEarlierLife() {
        ChannelStage stage = stage();
        String story = aStory();
        String address = "https://stage.outside.example/" + story;
        stage.publish(story);
        stage.withdraw(story);
        stage.told(story, 10, State.RECALL_PENDING, address);
        stage.start();
        stage.await(story, State.RECALLED);

        assertThat(stage.outside.deleted()).containsExactly(address);
    }

    @Test
    default void itsRevisionsGrowWhateverTheClockSays() {
        ChannelStage stage = stage();
        String story = aStory();
        long tomorrow = System.currentTimeMillis() + Duration.ofDays(1).toMillis();
        stage.publish(story);
        stage.withdraw(story);
        stage.told(story, tomorrow, State.DELIVERED, "https://stage.outside.example/" + story);
        stage.start();
        stage.await(story, State.RECALLED);

        assertThat(stage.reports(story))
                .extracting(Delivery::revision)
                .isSorted()
                .first()
                .isEqualTo(tomorrow);
    }
}
