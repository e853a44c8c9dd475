package org.mosaik.submission;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.mosaik.events.Contact;
import org.mosaik.events.Content;
import org.mosaik.events.FieldValue;
import org.mosaik.events.Kind;
import org.mosaik.events.Person;
import org.mosaik.events.Submission;

/** Submissions as they lie on the log. */
public final class Records {

    private Records() {}

    public static Submission received(String id) {
        return received(id, 1, "Ein Titel", 1);
    }

    public static Submission received(String id, long revision, String title, int receiptGeneration) {
        Content content = new Content(
                ACampaign.ID,
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
                ACampaign.ID,
                content,
                List.of(new Contact(Person.SUBMITTER, null, "person@example.org", "de")),
                Instant.parse("2026-11-20T10:00:00Z"),
                receiptGeneration,
                0,
                null);
    }
}
