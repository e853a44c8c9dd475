package org.mosaik.publication.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mosaik.publication.kit.RunningPublication.LOG;
import static org.mosaik.publication.kit.RunningPublication.shared;
import static org.mosaik.publication.kit.RunningPublication.site;
import static org.mosaik.publication.kit.Stories.aPortrait;
import static org.mosaik.publication.kit.Stories.anId;
import static org.mosaik.publication.kit.Stories.everything;
import static org.mosaik.publication.kit.Stories.only;
import static org.mosaik.publication.kit.Stories.undecided;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Decision;
import org.mosaik.events.Delivery;
import org.mosaik.events.Topic;
import org.mosaik.messaging.read.DeadLetters;

/** Records as they come: again and again, late, in any order, broken. */
class ReadingTest {

    @BeforeAll
    static void start() {
        shared();
    }

    @Test
    void row69PublishesOnceWhatIsDeliveredFiveTimes() {
        String id = anId();

        for (int delivery = 0; delivery < 5; delivery++) {
            LOG.decide(aPortrait().released(id, 100));
        }
        LOG.awaitPublished(id);
        for (int delivery = 0; delivery < 5; delivery++) {
            LOG.decide(aPortrait().released(id, 100));
        }

        LOG.awaitRead(shared(), Topic.DECISIONS, aPortrait().released(id, 100));
        assertThat(LOG.told(Topic.PUBLICATIONS, id)).isEqualTo(1);
        assertThat(LOG.told(Topic.SITE_DELIVERIES, id)).isEqualTo(1);
    }

    @Test
    void letsALateDecisionChangeNothing() {
        String id = anId();
        LOG.decide(aPortrait().released(id, 100));
        LOG.awaitPublished(id);

        LOG.decide(undecided(id, 50, Decision.Outcome.OPEN));

        LOG.awaitRead(shared(), Topic.DECISIONS, undecided(id, 49, Decision.Outcome.OPEN));
        assertThat(site().status("/stories/" + id)).isEqualTo(200);
        assertThat(LOG.told(Topic.PUBLICATIONS, id)).isEqualTo(1);
    }

    @Test
    void aWithdrawalThatIsReadFirstHidesTheStory() {
        String id = anId();
        LOG.withdraw(everything(id, 90));
        LOG.awaitRead(shared(), Topic.WITHDRAWALS, everything(id, 90));

        LOG.decide(aPortrait().released(id, 100));

        LOG.awaitRead(shared(), Topic.DECISIONS, aPortrait().released(id, 100));
        await().until(() -> site().status("/stories/" + id) == 410);
        assertThat(LOG.publication(id)).isNull();
        assertThat(LOG.delivery(id)).isNull();
    }

    @Test
    void aWithdrawalThatIsReadLastHidesTheStory() {
        String id = anId();
        LOG.decide(aPortrait().released(id, 100));
        LOG.awaitPublished(id);

        LOG.withdraw(everything(id, 90));

        LOG.awaitWithdrawn(id);
        await().until(() -> site().status("/stories/" + id) == 410);
        LOG.awaitDelivery(id, Delivery.State.RECALLED);
    }

    @Test
    void anUndoneApprovalIsRecalledAndWasNeverPublished() {
        String id = anId();
        LOG.decide(aPortrait().held(id, 100));
        LOG.awaitDelivery(id, Delivery.State.DELIVERED);

        LOG.decide(undecided(id, 101, Decision.Outcome.OPEN));

        LOG.awaitDelivery(id, Delivery.State.RECALLED);
        assertThat(site().status("/stories/" + id)).isEqualTo(410);
        assertThat(LOG.publication(id)).isNull();
    }

    @Test
    void aParkedWithdrawalHidesItsStoryAndANewerOneShowsItAgain() {
        String id = anId();
        LOG.decide(aPortrait().released(id, 100));
        LOG.awaitPublished(id);

        long offset = LOG.garbage(Topic.WITHDRAWALS, id);

        await().until(() -> site().status("/stories/" + id) != 200);
        assertThat(site().page("/feed.atom")).doesNotContain(id);
        LOG.awaitRead(shared(), Topic.WITHDRAWALS, id, offset);
        assertThat(shared().getBean(DeadLetters.class).isParked("withdrawals", id))
                .isTrue();

        LOG.withdraw(only(id, 110, null, "newsletter"));

        await().until(() -> site().status("/stories/" + id) == 200);
        LOG.awaitPublished(id);
    }

    @Test
    void aStoryWithAParkedWithdrawalIsNotPublished() {
        String id = anId();
        long offset = LOG.garbage(Topic.WITHDRAWALS, id);
        LOG.awaitRead(shared(), Topic.WITHDRAWALS, id, offset);

        LOG.decide(aPortrait().released(id, 100));
        String other = anId();
        LOG.decide(aPortrait().released(other, 100));

        LOG.awaitRead(shared(), Topic.DECISIONS, aPortrait().released(id, 100));
        LOG.awaitPublished(other);
        assertThat(LOG.publication(id)).isNull();
        assertThat(site().status("/stories/" + id)).isNotEqualTo(200);
    }

    @Test
    void poisonAmongDecisionsStopsNobodyElse() {
        String id = anId();
        LOG.garbage(Topic.DECISIONS, id);

        LOG.decide(aPortrait().released(id, 100));

        LOG.awaitPublished(id);
    }
}
