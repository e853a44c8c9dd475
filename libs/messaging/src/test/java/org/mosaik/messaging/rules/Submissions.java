package org.mosaik.messaging.rules;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.mosaik.events.Contact;
import org.mosaik.events.Content;
import org.mosaik.events.FieldValue;
import org.mosaik.events.Kind;
import org.mosaik.events.Person;
import org.mosaik.events.Submission;

/** Submissions for tests. */
final class Submissions {

    private Submissions() {}

    static Submission aStory(String id, long revision) {
        return aStory(id, revision, "Eine Geschichte, Fassung " + revision);
    }

    static Submission aStory(String id, long revision, String title) {
        Content content = new Content(
                "probe",
                Kind.STORY,
                "de",
                Map.of("title", new FieldValue.Text(title)),
                List.of(),
                List.of(new Person(Person.SUBMITTER, Person.Role.SUBMITTER)),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new Submission(
                id,
                revision,
                Submission.State.RECEIVED,
                "probe",
                content,
                List.of(new Contact(Person.SUBMITTER, null, "person@example.org", "de")),
                Instant.parse("2026-11-20T10:00:00Z"),
                1,
                0,
                null);
    }
}
