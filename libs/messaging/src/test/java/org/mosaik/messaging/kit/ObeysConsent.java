package org.mosaik.messaging.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaik.messaging.kit.ChannelStage.ELSEWHERE;
import static org.mosaik.messaging.kit.ChannelStage.aStory;
import static org.mosaik.messaging.kit.ChannelStage.publication;
import static org.mosaik.messaging.kit.ChannelStage.withdrawal;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Delivery.State;
import org.mosaik.events.Publication;
import org.mosaik.events.Withdrawal;

/** A channel shows what its people agreed to show there, and takes back what they took back. */
public interface ObeysConsent {

    ChannelStage stage();

    @Test
    default void postsOnlyWhatItsPeopleAgreedToShowThere() {
        ChannelStage stage = stage();
        String nowhere = aStory();
        stage.tell(publication(nowhere, 10, 0, Publication.State.PUBLISHED, "nirgends"));
        String elsewhere = aStory();
        stage.tell(publication(elsewhere, 10, 0, Publication.State.PUBLISHED, "woanders", ELSEWHERE));
        stage.start();
        stage.untilItHasLooked();

        assertThat(stage.outside.posts(nowhere)).isEmpty();
        assertThat(stage.outside.posts(elsewhere)).isEmpty();
    }

    @Test
    default void neverPostsWhatWasUndone() {
        ChannelStage stage = stage();
        String story = aStory();
        stage.publish(story);
        stage.unpublish(story);
        stage.start();
        stage.untilItHasLooked();

        assertThat(stage.outside.posts(story)).isEmpty();
        assertThat(stage.reports(story)).isEmpty();
    }

    @Test
    default void neverPostsWhatWasWithdrawnWhicheverTopicToldItFirst() {
        ChannelStage stage = stage();
        String before = aStory();
        stage.withdraw(before);
        stage.publish(before);
        String behind = aStory();
        stage.publish(behind);
        stage.withdraw(behind);
        stage.start();
        String running = aStory();
        stage.withdraw(running);
        stage.publish(running);
        stage.untilItHasLooked();

        assertThat(stage.outside.posts(before)).isEmpty();
        assertThat(stage.outside.posts(behind)).isEmpty();
        assertThat(stage.outside.posts(running)).isEmpty();
    }

    @Test
    default void looksAgainJustBeforeEachCall() {
        ChannelStage stage = stage();
        CountDownLatch calling = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        stage.outside.during(words -> ChannelStage.hold(calling, answer));
        List<String> stories = List.of(aStory(), aStory());
        stories.forEach(stage::publish);
        stage.start();
        stage.awaitFact("a call runs", () -> calling.getCount() == 0);

        List<String> waiting = stories.stream()
                .filter(story -> stage.outside.posts(story).isEmpty())
                .toList();
        waiting.forEach(stage::withdraw);
        answer.countDown();
        stage.untilItHasLooked();

        assertThat(waiting)
                .allSatisfy(story -> assertThat(stage.outside.posts(story)).isEmpty());
    }

    @Test
    default void recallsAtOnceWhatWasWithdrawnWhileTheCallRan() {
        ChannelStage stage = stage();
        CountDownLatch calling = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        stage.outside.during(words -> ChannelStage.hold(calling, answer));
        String story = aStory();
        stage.publish(story);
        stage.start();
        stage.awaitFact("the call runs", () -> calling.getCount() == 0);

        stage.withdraw(story);
        answer.countDown();
        stage.await(story, State.RECALLED);

        assertThat(stage.outside.posts(story)).hasSize(1);
        assertThat(stage.outside.standing(story)).isEmpty();
    }

    @Test
    default void recallsWhatMayStandNoMore() {
        ChannelStage stage = stage();
        stage.start();
        List<String> stories = List.of(stage.posted(), stage.posted(), stage.posted(), stage.posted());

        stage.unpublish(stories.get(0));
        stage.tell(publication(stories.get(1), 30, 0, Publication.State.PUBLISHED, "nicht mehr hier", ELSEWHERE));
        stage.tell(Withdrawal.erased(stories.get(2), 20));
        stage.tell(Publication.erased(stories.get(3), 20, 1, 0));

        stories.forEach(story -> stage.await(story, State.RECALLED));
        assertThat(stories)
                .allSatisfy(story -> assertThat(stage.outside.standing(story)).isEmpty());
    }

    @Test
    default void aWithdrawalCountsForItsChannelsUntilThePublicationKnowsIt() {
        ChannelStage stage = stage();
        String fromElsewhere = aStory();
        stage.tell(withdrawal(fromElsewhere, 20, ELSEWHERE));
        stage.publish(fromElsewhere);
        String fromHere = aStory();
        stage.tell(withdrawal(fromHere, 20, ELSEWHERE, stage.name()));
        stage.publish(fromHere);
        String known = aStory();
        stage.tell(withdrawal(known, 20, stage.name()));
        stage.tell(publication(known, 10, 20, Publication.State.PUBLISHED, "Neu erlaubt", stage.name()));
        stage.start();

        stage.await(fromElsewhere, State.DELIVERED);
        stage.await(known, State.DELIVERED);
        assertThat(stage.outside.posts(fromHere)).isEmpty();

        stage.tell(withdrawal(known, 30, stage.name()));
        stage.await(known, State.RECALLED);
    }
}
