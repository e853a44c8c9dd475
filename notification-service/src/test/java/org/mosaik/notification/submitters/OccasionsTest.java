package org.mosaik.notification.submitters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Decision;
import org.mosaik.events.Publication;
import org.mosaik.events.Submission;
import org.mosaik.events.Withdrawal;
import org.mosaik.notification.kit.Told;
import org.mosaik.notification.stories.Story;

class OccasionsTest {

    private static final Duration WEEK = Duration.ofDays(7);

    private final Told told = Told.aStory();

    @Test
    void aSubmissionIsAcknowledged() {
        assertThat(due(told.received(), null, null, null)).containsExactly("received");
    }

    @Test
    void aDecisionWithoutItsSubmissionIsNotToldYet() {
        assertThat(due(null, told.rejected(), null, null)).isEmpty();
        assertThat(due(null, told.asked(1, "Wann?"), null, null)).isEmpty();
    }

    @Test
    void aQuestionIsAskedUntilItIsAnswered() {
        assertThat(due(told.received(), told.asked(2, "Wann?"), null, null)).containsExactly("received", "asked-2");
        assertThat(due(told.answered(1), told.asked(2, "Wann?"), null, null)).contains("asked-2");
        assertThat(due(told.answered(2), told.asked(2, "Wann?"), null, null)).doesNotContain("asked-2");
    }

    @Test
    void everyRejectionIsAnOccasionOfItsOwn() {
        Decision rejected = told.rejected(new Decision.Reason("quality", null));

        assertThat(due(told.received(), rejected, null, null))
                .containsExactly("received", "rejected-" + rejected.revision());
    }

    @Test
    void theAnswerToAnAppealIsToldAsSuchAndOnce() {
        Submission appealed = told.appealed(10);
        Decision upheld = told.onAppeal(told.rejected(new Decision.Reason("quality", null)));

        assertThat(kinds(appealed, upheld)).containsExactly(DueMail.Kind.RECEIVED, DueMail.Kind.UPHELD);
        assertThat(due(appealed, told.onAppeal(told.released()), null, null))
                .containsExactly("received", "overturned-10");
        assertThat(due(appealed, told.onAppeal(told.held()), null, null)).containsExactly("received");
        assertThat(due(appealed, told.released(), null, null)).containsExactly("received");
    }

    @Test
    void heldAndUndoneDecisionsAreNotTold() {
        assertThat(due(told.received(), told.held(), null, null)).containsExactly("received");
        assertThat(due(told.received(), told.reopened(), null, null)).containsExactly("received");
    }

    @Test
    void aPublicationIsToldWhileItStands() {
        Publication published = told.published("site");

        assertThat(due(told.received(), told.released(), published, null)).contains("published");
        assertThat(due(told.received(), told.released(), told.unpublished(), null))
                .doesNotContain("published");
        assertThat(due(told.received(), told.released(), published, told.withdrawal()))
                .doesNotContain("published");
        assertThat(due(told.withdrawn(), told.released(), published, null)).containsExactly("withdrawn");
    }

    @Test
    void whatWasErasedIsNotWrittenAbout() {
        Submission erased = Submission.erased(told.id(), told.at().toEpochMilli() + 5000);

        assertThat(due(erased, told.released(), told.published("site"), null)).isEmpty();
    }

    @Test
    void oldNewsIsNotTold() {
        Told old = told.since(WEEK);
        Told almost = told.since(WEEK.minusMinutes(5));

        assertThat(due(old.received(), old.asked(1, "Wann?"), null, null)).isEmpty();
        assertThat(due(almost.received(), almost.asked(1, "Wann?"), null, null)).containsExactly("received", "asked-1");
    }

    @Test
    void whoeverHasToAgreeIsAskedOnceAndOnceMoreWhenThatIsAskedFor() {
        Instant asked = told.at();
        String first = "consent-p1a-" + asked.toEpochMilli();

        assertThat(due(told.withAChild(asked), null, null, null)).containsExactly("received", first);
        assertThat(due(told.withAChild(asked.plusSeconds(60)), null, null, null))
                .contains("consent-p1a-" + asked.plusSeconds(60).toEpochMilli())
                .doesNotContain(first);
        assertThat(Occasions.recipient(first)).isEqualTo("p1a");
        assertThat(Occasions.recipient("rejected-17")).isEqualTo("submitter");
    }

    private static List<DueMail.Kind> kinds(Submission submission, Decision decision) {
        Story story = new Story(submission.id(), submission, decision, null, null);
        return Occasions.due(story, Instant.now(), WEEK).stream()
                .map(DueMail::kind)
                .toList();
    }

    private List<String> due(
            @Nullable Submission submission,
            @Nullable Decision decision,
            @Nullable Publication publication,
            @Nullable Withdrawal withdrawal) {
        Story story = new Story(told.id(), submission, decision, publication, withdrawal);
        return Occasions.due(story, Instant.now(), WEEK).stream()
                .map(DueMail::occasion)
                .toList();
    }
}
