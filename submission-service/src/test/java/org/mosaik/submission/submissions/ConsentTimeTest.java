package org.mosaik.submission.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Consent;
import org.mosaik.events.Contact;
import org.mosaik.events.Content;
import org.mosaik.events.Element;
import org.mosaik.events.FieldValue;
import org.mosaik.events.Kind;
import org.mosaik.events.Permission;
import org.mosaik.events.Person;
import org.mosaik.events.Submission;

/** What was agreed to for a time ends with it, like something taken back. */
class ConsentTimeTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final SubmissionDocument document = new SubmissionDocument("one");

    @Test
    void endsOnlyWhatIsOver() {
        document.receive(story(consent("site", NOON.plus(Duration.ofDays(700))), consent("newsletter", NOON)));
        document.endWhatIsOver(NOON.minusMillis(1));
        assertThat(document.withdrawal()).isNull();

        document.endWhatIsOver(NOON);

        Content content = Objects.requireNonNull(document.content());
        assertThat(content.consents()).extracting(Consent::wording).containsExactly("site");
        assertThat(Permission.allows(content, document.withdrawal(), "site")).isTrue();
        assertThat(Permission.allows(content, document.withdrawal(), "newsletter"))
                .isFalse();
    }

    @Test
    void leavesWhatHasNoEnd() {
        document.receive(story(consent("site", null)));

        document.endWhatIsOver(NOON.plus(Duration.ofDays(10_000)));

        assertThat(document.withdrawal()).isNull();
    }

    private static Consent consent(String channel, @Nullable Instant until) {
        return new Consent(
                Person.SUBMITTER,
                null,
                List.of(Element.TEXT),
                List.of(channel),
                1,
                channel,
                1,
                "0",
                "de",
                NOON.minus(Duration.ofDays(60)),
                until,
                null);
    }

    private static Submission story(Consent... consents) {
        Content content = new Content(
                "hof",
                Kind.STORY,
                "de",
                Map.of("text", new FieldValue.Text("Wir kochen.")),
                List.of(),
                List.of(new Person(Person.SUBMITTER, Person.Role.SUBMITTER)),
                List.of(consents),
                List.of(),
                List.of(),
                List.of());
        return new Submission(
                "one",
                1,
                Submission.State.RECEIVED,
                "hof",
                content,
                List.of(new Contact(Person.SUBMITTER, null, null, "de")),
                NOON,
                1,
                0,
                null);
    }
}
