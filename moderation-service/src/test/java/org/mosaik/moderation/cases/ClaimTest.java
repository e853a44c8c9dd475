package org.mosaik.moderation.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Case;
import org.mosaik.events.Decision;
import org.mosaik.moderation.Stories;

class ClaimTest {

    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final List<Decision.Reason> OTHER = List.of(new Decision.Reason("other", null));

    private final CaseDocument document = new CaseDocument("a");
    private Instant now = Instant.parse("2026-11-20T12:00:00Z");

    @BeforeEach
    void open() {
        document.on(Stories.aStory("a"), now);
    }

    @Test
    void isOneEditorsAndChangesNoRevision() {
        long revision = document.revision();

        assertThat(claim("anna")).isEqualTo(Answer.DONE);

        assertThat(claim("bert")).isEqualTo(Answer.CLAIMED);
        assertThat(document.claim().isOf("anna")).isTrue();
        assertThat(document.revision()).isEqualTo(revision);
    }

    @Test
    void keepsEverybodyElseFromActing() {
        claim("anna");

        assertThat(document.approve(as("bert", null))).isEqualTo(Answer.CLAIMED);
        assertThat(document.reject(OTHER, as("bert", null))).isEqualTo(Answer.CLAIMED);
        assertThat(document.ask(Inquiry.of("Wer?"), as("bert", null))).isEqualTo(Answer.CLAIMED);
        assertThat(document.letOut(as("bert", null))).isEqualTo(Answer.CLAIMED);
        assertThat(document.state()).isEqualTo(Case.State.OPEN);

        assertThat(document.approve(as("anna", token()))).isEqualTo(Answer.DONE);
        assertThat(document.claim().isOf("anna")).isFalse();
    }

    @Test
    void isOverAfterTheLeaseAndGoesOnWithEverySignOfWork() {
        claim("anna");
        long token = token();
        now = now.plus(LEASE).minusSeconds(1);
        assertThat(claim("anna")).isEqualTo(Answer.DONE);
        assertThat(token()).isEqualTo(token);
        now = now.plus(LEASE).minusSeconds(1);
        assertThat(claim("bert")).isEqualTo(Answer.CLAIMED);

        now = now.plusSeconds(1);

        assertThat(claim("bert")).isEqualTo(Answer.DONE);
        assertThat(token()).isGreaterThan(token);
    }

    /** Also if the other one has gone again, and the revision is the same. */
    @Test
    void whoComesBackAfterSomebodyElseIsTooLate() {
        claim("anna");
        Editor late = as("anna", token());
        now = now.plus(LEASE);
        claim("bert");
        document.letGo("bert");

        assertThat(document.approve(late)).isEqualTo(Answer.CLAIM_LOST);
        assertThat(document.reject(OTHER, late)).isEqualTo(Answer.CLAIM_LOST);
        assertThat(document.state()).isEqualTo(Case.State.OPEN);
    }

    @Test
    void whoComesBackAndNobodyWasThereMayGoOn() {
        claim("anna");
        Editor slow = as("anna", token());
        now = now.plus(LEASE).plus(LEASE);

        assertThat(claim("anna")).isEqualTo(Answer.DONE);
        assertThat(document.approve(slow)).isEqualTo(Answer.DONE);
    }

    @Test
    void isGivenBackByItsHolderAlone() {
        claim("anna");

        assertThat(document.letGo("bert")).isEqualTo(Answer.CLAIM_LOST);
        assertThat(claim("bert")).isEqualTo(Answer.CLAIMED);

        assertThat(document.letGo("anna")).isEqualTo(Answer.DONE);
        assertThat(claim("bert")).isEqualTo(Answer.DONE);
    }

    @Test
    void nobodyWorksOnWhatIsDecided() {
        document.approve(as("anna", null));

        assertThat(claim("bert")).isEqualTo(Answer.WRONG_STATE);
    }

    /** A store that forgot gives out no token a second time. */
    @Test
    void tokensGrowOverAStoreThatForgot() {
        claim("anna");
        long before = token();
        CaseDocument forgot = new CaseDocument("a");
        forgot.on(Stories.aStory("a"), now);

        forgot.claim("bert", LEASE, now.plusMillis(1));

        assertThat(forgot.claim().token()).isGreaterThan(before);
    }

    private Answer claim(String editor) {
        return document.claim(editor, LEASE, now);
    }

    private long token() {
        return document.claim().token();
    }

    private Editor as(String name, @Nullable Long token) {
        return new Editor(name, new Seen(document.revision(), token), now);
    }
}
