package org.mosaik.messaging.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaik.messaging.kit.ChannelStage.ELSEWHERE;
import static org.mosaik.messaging.kit.ChannelStage.aStory;
import static org.mosaik.messaging.kit.ChannelStage.withdrawal;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Delivery.State;
import org.mosaik.events.Facts;
import org.mosaik.events.Publication;
import org.mosaik.events.Topic;

/** A channel reads like everybody else: the highest revision counts, and what cannot be read is left alone. */
public interface ReadsTheLog {

    /** A consumer hands over 500 records at a time, and a channel may ask it more than once before it acts. */
    int MORE_THAN_A_FEW_POLLS = 5_000;

    ChannelStage stage();

    @Test
    default void postsOnceWhatIsDeliveredFiveTimes() {
        ChannelStage stage = stage();
        String story = aStory();
        publishFiveTimes(stage, story);
        stage.start();
        stage.await(story, State.DELIVERED);

        publishFiveTimes(stage, story);
        stage.tell(stage.published(story, 20, "Ein Satz ohne Tippfehler"));
        stage.untilItHasLooked();

        assertThat(stage.outside.posts(story)).hasSize(1);
    }

    @Test
    default void aLateRecordChangesNothing() {
        ChannelStage stage = stage();
        String corrected = aStory();
        stage.tell(stage.published(corrected, 20, "richtig"));
        stage.tell(stage.published(corrected, 10, "falsch"));
        String undone = aStory();
        stage.publish(undone);
        stage.unpublish(undone);
        stage.publish(undone);
        stage.start();
        stage.untilItHasLooked();

        assertThat(stage.outside.posts(corrected)).singleElement().asString().contains("richtig");
        assertThat(stage.outside.posts(undone)).isEmpty();
    }

    @Test
    default void aHigherFormatOfTheSameRevisionCounts() {
        ChannelStage stage = stage();
        String story = aStory();
        stage.tell(stage.published(story, 10, "erste Form"), 1);
        stage.tell(stage.published(story, 10, "zweite Form"), 2);
        stage.tell(stage.published(story, 10, "erste Form"), 1);
        stage.tell(stage.published(story, 10, "Nebenbuhler"), 2);
        stage.start();
        stage.await(story, State.DELIVERED);

        assertThat(stage.outside.posts(story)).singleElement().asString().contains("zweite Form");
    }

    @Test
    default void looksAtNothingBeforeItHasReadEverything() {
        ChannelStage stage = stage();
        String story = aStory();
        Publication published = stage.published(story, 10, "Ein Satz");
        stage.log.flood(Topic.PUBLICATIONS, published, Facts.STORY_CHANGED, MORE_THAN_A_FEW_POLLS);
        stage.unpublish(story);
        stage.start();
        stage.untilItHasLooked();

        assertThat(stage.outside.posts(story)).isEmpty();
        assertThat(stage.reports(story)).isEmpty();
    }

    @Test
    default void doesNotActOnAKeyWithARecordThatItCannotRead() {
        ChannelStage stage = stage();
        List<String> stories = new ArrayList<>();
        for (Unreadable record : Unreadable.values()) {
            String shown = aStory();
            stage.publish(shown);
            record.append(stage.log, Topic.PUBLICATIONS, stage.published(shown, 20, "unlesbar"));
            String takenBack = aStory();
            stage.publish(takenBack);
            record.append(stage.log, Topic.WITHDRAWALS, withdrawal(takenBack, 20, ELSEWHERE));
            stories.addAll(List.of(shown, takenBack));
        }
        stage.start();
        stage.untilItHasLooked();

        assertThat(stories)
                .allSatisfy(story -> assertThat(stage.outside.posts(story)).isEmpty());
    }

    @Test
    default void recallsNothingBecauseOfARecordThatItCannotRead() {
        ChannelStage stage = stage();
        stage.start();
        List<String> stories = new ArrayList<>();
        for (Unreadable record : Unreadable.values()) {
            String shown = stage.posted();
            record.append(stage.log, Topic.PUBLICATIONS, stage.published(shown, 20, "unlesbar"));
            String kept = stage.posted();
            record.append(stage.log, Topic.WITHDRAWALS, withdrawal(kept, 20));
            stories.addAll(List.of(shown, kept));
        }
        stage.untilItHasLooked();

        assertThat(stories)
                .allSatisfy(story -> assertThat(stage.outside.standing(story)).hasSize(1));
    }

    @Test
    default void goesOnWhenAReadableRecordFollows() {
        ChannelStage stage = stage();
        String story = aStory();
        stage.publish(story);
        Unreadable.NO_JSON.append(stage.log, Topic.WITHDRAWALS, withdrawal(story, 20));
        stage.start();
        stage.untilItHasLooked();

        stage.tell(withdrawal(story, 30, ELSEWHERE));

        stage.await(story, State.DELIVERED);
    }

    private static void publishFiveTimes(ChannelStage stage, String story) {
        for (int i = 0; i < 5; i++) {
            stage.publish(story);
        }
    }
}
