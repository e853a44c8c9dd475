package org.mosaik.moderation.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Consent;
import org.mosaik.events.Content;
import org.mosaik.events.Decision;
import org.mosaik.events.Person;
import org.mosaik.events.Submission;
import org.mosaik.moderation.Stories;

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
        Content alone = withChild(List.of());
        document.on(Stories.submission("a", 1, alone, 0), NOW);
        assertThat(approve()).isEqualTo(Answer.CONSENT_MISSING);

        document.on(Stories.submission("a", 5, withChild(List.of("p1a")), 0), NOW);
        assertThat(approve()).isEqualTo(Answer.CONSENT_MISSING);
        assertThat(document.findings()).isNotEmpty();

        document.on(Stories.submission("a", 6, withChild(List.of("p1a", "p1b")), 0), NOW);
        assertThat(document.findings()).isEmpty();
        assertThat(approve()).isEqualTo(Answer.DONE);
    }

    private Answer approve() {
        return document.approve(new Editor("anna", Seen.at(document.revision()), NOW));
    }

    private static Content withChild(List<String> agreed) {
        Content plain = Stories.content("Mila im Garten", List.of("site"));
        Consent own = plain.consents().get(0);
        List<Consent> consents = new java.util.ArrayList<>(List.of(own));
        agreed.forEach(giver -> consents.add(new Consent(
                giver, "p1", own.elements(), own.channels(), 2, own.wording(), 1, own.wordingHash(), "de", NOW)));
        return new Content(
                plain.campaign(),
                plain.kind(),
                plain.language(),
                plain.fields(),
                plain.media(),
                List.of(
                        new Person(Person.SUBMITTER, Person.Role.SUBMITTER),
                        new Person("p1a", Person.Role.GUARDIAN),
                        new Person("p1b", Person.Role.GUARDIAN),
                        Person.child("p1", false, "p1a", "p1b").toldOf()),
                consents,
                plain.variants(),
                plain.audiences(),
                plain.editorsOnly());
    }
}
