package org.mosaik.moderation.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Decision;
import org.mosaik.events.Submission;
import org.mosaik.events.Topic;
import org.mosaik.moderation.Stories;

/** What looks automatic is kept apart until an editor has decided something, and that holds. */
class QuarantineTest {

    private final Instant now = Instant.parse("2026-11-20T12:00:00Z");
    private final CaseDocument document = new CaseDocument("a");
    private final Submission robot = Stories.from("sender", Stories.aStory("a"), "too-fast", "no-proof");

    @Test
    void isKeptApartAndSaysWhy() {
        document.on(robot, now);

        assertThat(document.story().quarantine()).containsExactly("too-fast", "no-proof");
        assertThat(document.asCase().quarantine()).containsExactly("too-fast", "no-proof");
        assertThat(document.asCase().sender()).isEqualTo("sender");
    }

    @Test
    void isLetOutOnceAndTheHistorySaysByWhom() {
        document.on(robot, now);
        long seen = document.revision();

        assertThat(document.letOut(editor())).isEqualTo(Answer.DONE);
        assertThat(document.asCase().quarantine()).isEmpty();
        assertThat(document.asCase().sender()).isEqualTo("sender");
        assertThat(document.revisionOn(Topic.DECISIONS)).isZero();
        assertThat(document.revisionOn(Topic.CASES)).isGreaterThan(seen);
        assertThat(document.history()).last().satisfies(step -> {
            assertThat(step.action()).isEqualTo(Step.Action.LET_OUT);
            assertThat(step.actor()).isEqualTo("anna");
            assertThat(step.codes()).containsExactly("too-fast", "no-proof");
        });
        assertThat(document.letOut(new Editor("anna", Seen.at(seen), now))).isEqualTo(Answer.STALE);
        assertThat(document.letOut(editor())).isEqualTo(Answer.WRONG_STATE);
    }

    @Test
    void staysLetOutWhenItsPersonChangesIt() {
        document.on(robot, now);
        document.letOut(editor());

        document.on(Stories.from("sender", Stories.aStory("a", 5, "Anders"), "too-fast", "no-proof"), now);

        assertThat(document.asCase().headline()).isEqualTo("Anders");
        assertThat(document.asCase().quarantine()).isEmpty();
    }

    @Test
    void row39ComesBackForAnotherPhotoThatIsKnownAndStaysLetOutForTheSame() {
        Submission known = Stories.from(null, Stories.withPhoto(Stories.aStory("a"), "p1"), "photo-gone");
        document.on(known, now);
        document.letOut(editor());
        document.on(Stories.from(null, Stories.withPhoto(Stories.aStory("a", 5, "Anders"), "p1"), "photo-gone"), now);
        assertThat(document.asCase().quarantine()).isEmpty();

        document.on(Stories.from(null, Stories.withPhoto(Stories.aStory("a", 6, "Neu"), "p2"), "photo-blocked"), now);
        assertThat(document.asCase().quarantine()).containsExactly("photo-blocked");

        document.on(Stories.from(null, Stories.withPhoto(Stories.aStory("a", 7, "Neu"), "p3")), now);
        assertThat(document.asCase().quarantine()).isEmpty();
    }

    @Test
    void aDecisionSettlesItToo() {
        document.on(robot, now);
        assertThat(document.approve(editor())).isEqualTo(Answer.DONE);
        document.undo(editor());
        assertThat(document.story().quarantine()).isEmpty();

        CaseDocument asked = new CaseDocument("a");
        asked.on(robot, now);
        assertThat(asked.ask(Inquiry.of("Wer?"), new Editor("anna", Seen.at(asked.revision()), now)))
                .isEqualTo(Answer.DONE);
        assertThat(asked.story().quarantine()).isEmpty();

        CaseDocument rejected = new CaseDocument("a");
        rejected.on(robot, now);
        rejected.reject(
                List.of(new Decision.Reason("advertising", null)),
                new Editor("anna", Seen.at(rejected.revision()), now));
        assertThat(rejected.story().quarantine()).isEmpty();
    }

    @Test
    void aStoreThatIsRebuiltKnowsIt() {
        document.on(robot, now);
        CaseDocument apart = rebuilt();
        document.letOut(editor());
        CaseDocument letOut = rebuilt();

        assertThat(apart.story()).isEqualTo(Story.of(robot));
        assertThat(apart.asCase().quarantine()).isNotEmpty();
        assertThat(letOut.story()).isEqualTo(document.story());
        assertThat(letOut.asCase().quarantine()).isEmpty();
        assertThat(letOut.asCase().sender()).isEqualTo("sender");
    }

    /** First the own topic, then what was handed in. */
    private CaseDocument rebuilt() {
        CaseDocument again = new CaseDocument("a");
        again.restore(document.asCase());
        again.on(robot, now);
        return again;
    }

    private Editor editor() {
        return new Editor("anna", Seen.at(document.revision()), now);
    }
}
