package org.mosaik.moderation.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Consent;
import org.mosaik.events.Content;
import org.mosaik.events.Decision;
import org.mosaik.events.Submission;
import org.mosaik.moderation.Stories;
import org.mosaik.moderation.StoriesOfOthers;

/** What becomes of a case when the people in its story agree. */
class CaseAgreementTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private final CaseDocument document = new CaseDocument("a");
    private final Submission story = Stories.aStory("a");

    @Test
    void staysApprovedWhenSomebodyAgreesToMore() {
        document.on(story, NOW);
        assertThat(approve()).isEqualTo(Answer.DONE);
        Consent more = Stories.content("x", List.of("site", "newsletter", "poster"))
                .consents()
                .get(0);
        Submission agreed =
                Stories.submission(story.id(), 7, Stories.contentOf(story).withConsents(List.of(more)), 0);

        document.on(agreed, NOW);

        assertThat(document.asDecision().outcome()).isEqualTo(Decision.Outcome.APPROVED);
        assertThat(document.asDecision().basis()).isEqualTo(7);
        assertThat(document.asDecision().content()).isEqualTo(agreed.content());
        assertThat(document.asCase().basis()).isEqualTo(7);
    }

    @Test
    void cannotBeApprovedWhileOneOfTwoGuardiansHasNotAgreed() {
        Content alone = StoriesOfOthers.withChild(List.of());
        document.on(Stories.submission("a", 1, alone, 0), NOW);
        assertThat(approve()).isEqualTo(Answer.CONSENT_MISSING);

        document.on(Stories.submission("a", 5, StoriesOfOthers.withChild(List.of("p1a")), 0), NOW);
        assertThat(approve()).isEqualTo(Answer.CONSENT_MISSING);
        assertThat(document.findings()).isNotEmpty();

        document.on(Stories.submission("a", 6, StoriesOfOthers.withChild(List.of("p1a", "p1b")), 0), NOW);
        assertThat(document.findings()).isEmpty();
        assertThat(approve()).isEqualTo(Answer.DONE);
    }

    private Answer approve() {
        return document.approve(new Editor("anna", Seen.at(document.revision()), NOW));
    }
}
