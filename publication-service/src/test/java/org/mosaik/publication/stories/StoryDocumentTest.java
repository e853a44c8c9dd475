package org.mosaik.publication.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaik.publication.kit.Stories.aPortrait;
import static org.mosaik.publication.kit.Stories.everything;
import static org.mosaik.publication.kit.Stories.only;
import static org.mosaik.publication.kit.Stories.undecided;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Content;
import org.mosaik.events.Decision;
import org.mosaik.events.Delivery;
import org.mosaik.events.Fields;
import org.mosaik.events.Publication;
import org.mosaik.events.Topic;
import org.mosaik.events.Withdrawal;
import org.mosaik.messaging.log.LogPosition;
import org.mosaik.messaging.read.Received;

class StoryDocumentTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Addresses ADDRESSES = new Addresses("https://site", "https://form", "https://mail");
    private static final List<String> CHANNELS = List.of("newsletter", "site");
    private static final String ID = "0199a3c4-7d10-7b52-9c1e-3f5a8d2b6e01";

    private final StoryDocument story = new StoryDocument(ID);
    private long offset;

    @Test
    void showsAHeldStoryOnTheSiteOnly() {
        decide(aPortrait().held(ID, 10));

        act();

        assertThat(story.isPublic()).isTrue();
        assertThat(delivery().state()).isEqualTo(Delivery.State.DELIVERED);
        assertThat(delivery().address()).isEqualTo("https://site/stories/" + ID);
        assertThat(story.published()).isNull();
    }

    @Test
    void tellsNobodyBeforeTheActorComes() {
        decide(aPortrait().released(ID, 10));

        assertThat(story.delivered()).isNull();
        assertThat(story.published()).isNull();
        assertThat(story.has(Todo.SHOW)).isTrue();
    }

    @Test
    void publishesAReleasedStoryWithoutPeopleAndConsents() {
        decide(aPortrait().released(ID, 10));

        act();

        Publication publication = publication();
        assertThat(publication.state()).isEqualTo(Publication.State.PUBLISHED);
        assertThat(publication.basis()).isEqualTo(10);
        assertThat(publication.channels()).containsExactly("newsletter", "site");
        assertThat(publication.publishedAt()).isEqualTo(NOW);
        assertThat(content().people()).isEmpty();
        assertThat(content().consents()).isEmpty();
        assertThat(story.has(Todo.SHOW)).isFalse();
    }

    @Test
    void holdsAStoryBackUntilItsPicturesAreOurs() {
        decide(aPortrait().withPhoto("herd").released(ID, 10));
        act();
        assertThat(story.published()).isNull();
        assertThat(story.has(Todo.FETCH)).isTrue();

        story.pictureSettled("herd", true);
        act();

        assertThat(content().media())
                .singleElement()
                .satisfies(photo -> assertThat(photo.address()).isEqualTo("https://site/media/" + ID + "/herd"));
        assertThat(story.has(Todo.FETCH)).isFalse();
    }

    @Test
    void publishesWithoutAPictureThatNobodyHasAnyMore() {
        decide(aPortrait().withPhoto("herd").released(ID, 10));
        story.pictureSettled("herd", false);

        act();

        assertThat(content().media()).isEmpty();
    }

    @Test
    void keepsTheFirstTimeWhenAStoryChanges() {
        decide(aPortrait().released(ID, 10));
        act();
        long first = publication().revision();

        decide(aPortrait().with(Fields.QUOTE, "Anders gesagt.").released(ID, 20));
        story.show(ADDRESSES, LATER);

        assertThat(publication().basis()).isEqualTo(20);
        assertThat(publication().revision()).isGreaterThan(first);
        assertThat(publication().publishedAt()).isEqualTo(NOW);
        assertThat(content().text(Fields.QUOTE)).contains("Anders gesagt.");
    }

    @Test
    void recallsAStoryWhoseApprovalWasUndone() {
        decide(aPortrait().held(ID, 10));
        act();

        decide(undecided(ID, 20, Decision.Outcome.OPEN));

        assertThat(story.isPublic()).isFalse();
        assertThat(delivery().state()).isEqualTo(Delivery.State.RECALL_PENDING);
        assertThat(story.published()).isNull();
    }

    @Test
    void withdrawsAtOnceWhatIsTakenBack() {
        decide(aPortrait().released(ID, 10));
        act();

        withdraw(everything(ID, 30));

        assertThat(publication().state()).isEqualTo(Publication.State.WITHDRAWN);
        assertThat(publication().content()).isNull();
        assertThat(publication().channels()).isEmpty();
        assertThat(publication().withdrawnAt()).isEqualTo(LATER);
        assertThat(delivery().state()).isEqualTo(Delivery.State.RECALL_PENDING);
        assertThat(story.isGone()).isTrue();
    }

    @Test
    void isRecalledOnceAndSaysSinceWhen() {
        decide(aPortrait().held(ID, 10));
        act();
        withdraw(everything(ID, 30));
        story.recalled(LATER.plusSeconds(1));
        long revision = delivery().revision();
        story.recalled(LATER.plusSeconds(9));
        assertThat(delivery().state()).isEqualTo(Delivery.State.RECALLED);
        assertThat(delivery().occasion("withdrawn"))
                .hasValueSatisfying(gone -> assertThat(gone.at()).isEqualTo(LATER.plusSeconds(1)));
        assertThat(delivery().revision()).isEqualTo(revision);
        assertThat(story.has(Todo.RECALL)).isFalse();
    }

    @Test
    void staysPublicWhenOnlyAnotherChannelIsTakenBack() {
        decide(aPortrait().released(ID, 10));
        act();

        withdraw(only(ID, 30, null, "newsletter"));
        act();

        assertThat(delivery().state()).isEqualTo(Delivery.State.DELIVERED);
        assertThat(publication().state()).isEqualTo(Publication.State.PUBLISHED);
        assertThat(publication().channels()).containsExactly("site");
    }

    @Test
    void neverShowsWhatWasTakenBackBeforeItWasApproved() {
        withdraw(everything(ID, 30));
        decide(aPortrait().released(ID, 40));

        act();

        assertThat(story.isPublic()).isFalse();
        assertThat(story.delivered()).isNull();
        assertThat(story.published()).isNull();
    }

    @Test
    void showsAgainWhatWasAgreedToAnew() {
        decide(aPortrait().released(ID, 10));
        act();
        withdraw(everything(ID, 30));
        story.recalled(LATER);

        decide(aPortrait().agreedAt(2).released(ID, 50));
        act();

        assertThat(publication().state()).isEqualTo(Publication.State.PUBLISHED);
        assertThat(delivery().state()).isEqualTo(Delivery.State.DELIVERED);
    }

    @Test
    void forgetsAnErasedStory() {
        decide(aPortrait().released(ID, 10));
        act();

        withdraw(Withdrawal.erased(ID, 60));

        assertThat(publication())
                .isEqualTo(Publication.erased(
                        ID, publication().revision(), 10, publication().withdrawal()));
        assertThat(story.content()).isNull();
        assertThat(story.isPublic()).isFalse();
        assertThat(story.isGone()).isTrue();
    }

    @Test
    void removesOurCopiesOnceAStoryIsGone() {
        decide(aPortrait().withPhoto("herd").held(ID, 10));
        story.pictureSettled("herd", true);
        assertThat(story.has(Todo.CLEAR)).isFalse();

        withdraw(everything(ID, 30));
        assertThat(story.has(Todo.CLEAR)).isTrue();
        story.picturesCleared();

        assertThat(story.has(Todo.CLEAR)).isFalse();
    }

    @Test
    void ignoresWhatIsOlderOrKnown() {
        decide(aPortrait().held(ID, 20));
        act();
        long revision = story.revision();

        decide(undecided(ID, 10, Decision.Outcome.REJECTED));
        decide(aPortrait().released(ID, 20));

        assertThat(story.isPublic()).isTrue();
        assertThat(story.revision()).isEqualTo(revision);
        assertThat(story.restsOn()).containsExactly(new LogPosition("decisions", 0, 1));
    }

    @Test
    void announcesNothingWhenItReadsAgainWhatItsPublicationRestsOn() {
        story.restore(new Publication(
                ID, 77, 10, 5, Publication.State.PUBLISHED, "a", aPortrait().content(), CHANNELS, NOW, null));
        story.restore(new Delivery(ID, 78, "site", Delivery.State.DELIVERED, "a", List.of(), null));

        withdraw(only(ID, 5, null, "press"));
        decide(aPortrait().withPhoto("herd").released(ID, 10));
        act();

        assertThat(story.revision()).isZero();
        assertThat(publication().state()).isEqualTo(Publication.State.PUBLISHED);
    }

    @Test
    void withdrawsARestoredPublicationWhoseDecisionIsNoApprovalAnyMore() {
        story.restore(new Publication(
                ID, 77, 10, 5, Publication.State.PUBLISHED, "a", aPortrait().content(), CHANNELS, NOW, null));

        decide(undecided(ID, 20, Decision.Outcome.CLOSED));

        assertThat(publication().state()).isEqualTo(Publication.State.WITHDRAWN);
        assertThat(publication().basis()).isEqualTo(20);
        assertThat(story.revisionOn(Topic.PUBLICATIONS)).isPositive();
    }

    @Test
    void letsADecisionOlderThanItsBasisChangeNothing() {
        story.restore(new Publication(
                ID, 77, 10, 5, Publication.State.PUBLISHED, "a", aPortrait().content(), CHANNELS, NOW, null));

        decide(undecided(ID, 9, Decision.Outcome.OPEN));
        act();
        assertThat(List.of(publication().state(), story.revision()))
                .isEqualTo(List.of(Publication.State.PUBLISHED, 0L));
    }

    private void decide(Decision decision) {
        story.decided(new Received<>(decision, 1, next("decisions"), null), LATER);
    }

    private void withdraw(Withdrawal withdrawal) {
        story.withdrawn(new Received<>(withdrawal, 1, next("withdrawals"), null), LATER);
    }

    private LogPosition next(String topic) {
        offset++;
        return new LogPosition(topic, 0, offset);
    }

    private void act() {
        story.show(ADDRESSES, NOW);
    }

    private Delivery delivery() {
        return Objects.requireNonNull(story.delivered());
    }

    private Publication publication() {
        return Objects.requireNonNull(story.published());
    }

    private Content content() {
        return Objects.requireNonNull(publication().content());
    }
}
