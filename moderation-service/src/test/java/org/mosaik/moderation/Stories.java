package org.mosaik.moderation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Consent;
import org.mosaik.events.Contact;
import org.mosaik.events.Content;
import org.mosaik.events.Element;
import org.mosaik.events.FieldValue;
import org.mosaik.events.Fields;
import org.mosaik.events.Kind;
import org.mosaik.events.Medium;
import org.mosaik.events.Origin;
import org.mosaik.events.Person;
import org.mosaik.events.Submission;
import org.mosaik.events.Withdrawal;

/** Submissions and withdrawals for tests. */
public final class Stories {

    public static final Instant RECEIVED = Instant.parse("2026-11-20T10:00:00Z");

    private static final FieldValue DUISBURG = new FieldValue.Place("Duisburg", 51.43, 6.76);

    private Stories() {}

    public static String anId() {
        return UUID.randomUUID().toString();
    }

    public static Submission aStory(String id) {
        return aStory(id, 1, "Der Garten hinter dem Bahnhof");
    }

    public static Submission aStory(String id, long revision, String title) {
        return aStory(id, revision, title, List.of("site", "newsletter"));
    }

    /** It reads like no other one: what is alike stands in one line of the queue. */
    public static Submission aStory(String id, long revision, String title, List<String> channels) {
        Content content = content(
                Map.of(
                        Fields.TITLE, new FieldValue.Text(title),
                        Fields.TEXT, new FieldValue.Text("Wir haben ihn gemeinsam angelegt. " + letters(id)),
                        Fields.PLACE, DUISBURG),
                channels);
        return submission(id, revision, content, 0);
    }

    /** No digits: they would look like a telephone number. */
    private static String letters(String id) {
        return id.chars()
                .mapToObj(sign -> String.valueOf((char) (Character.isDigit(sign) ? sign - '0' + 'g' : sign)))
                .filter(sign -> !sign.equals("-"))
                .collect(Collectors.joining());
    }

    public static Submission withoutConsentForTheSite(String id) {
        return submission(id, 1, content("Nur für den Newsletter", List.of("newsletter")), 0);
    }

    public static Submission answered(Submission asked, long revision) {
        return submission(asked.id(), revision, contentOf(asked), asked.answeredQuestions() + 1);
    }

    public static Submission withOtherAddress(Submission before, long revision) {
        return new Submission(
                before.id(),
                revision,
                before.state(),
                before.campaign(),
                before.content(),
                List.of(new Contact(Person.SUBMITTER, null, "neu@example.org", "de")),
                before.receivedAt(),
                1,
                before.answeredQuestions(),
                null);
    }

    /** With one answer that is for the editors alone. */
    public static Submission withSecret(Submission story, String field) {
        Content open = contentOf(story);
        Content content = new Content(
                open.campaign(),
                open.kind(),
                open.language(),
                open.fields(),
                open.media(),
                open.people(),
                open.consents(),
                open.variants(),
                open.audiences(),
                List.of(field));
        return submission(story.id(), story.revision(), content, 0);
    }

    public static Submission receivedAt(Submission story, Instant time) {
        return new Submission(
                story.id(),
                story.revision(),
                story.state(),
                story.campaign(),
                story.content(),
                story.contacts(),
                time,
                story.receiptGeneration(),
                story.answeredQuestions(),
                null);
    }

    public static Submission withPhoto(Submission story, String photo) {
        return new Submission(
                story.id(),
                story.revision(),
                story.state(),
                story.campaign(),
                contentOf(story).withMedia(List.of(Medium.photo(photo, "Ein Garten", null, List.of(), List.of()))),
                story.contacts(),
                story.receivedAt(),
                story.receiptGeneration(),
                story.answeredQuestions(),
                null);
    }

    /** As a person or a robot sent it. */
    public static Submission from(@Nullable String sender, Submission story, String... quarantine) {
        return new Submission(
                story.id(),
                story.revision(),
                story.state(),
                story.campaign(),
                story.content(),
                story.contacts(),
                story.receivedAt(),
                story.receiptGeneration(),
                story.answeredQuestions(),
                new Origin(null, sender, List.of(quarantine)));
    }

    /** Its person contests the decision of that revision. */
    public static Submission appealed(Submission before, long revision, long decision) {
        return new Submission(
                before.id(),
                revision,
                before.state(),
                before.campaign(),
                before.content(),
                before.contacts(),
                before.receivedAt(),
                1,
                before.answeredQuestions(),
                before.origin(),
                null,
                new Submission.Appeal(decision, "Das ist unser Garten, keine Werbung.", RECEIVED));
    }

    public static Submission withdrawn(String id, long revision) {
        return new Submission(id, revision, Submission.State.WITHDRAWN, "probe", null, List.of(), RECEIVED, 1, 0, null);
    }

    public static Withdrawal everything(String id, long revision, long upTo) {
        return new Withdrawal(
                id, revision, Withdrawal.State.ACTIVE, List.of(Withdrawal.Entry.everything(upTo, RECEIVED)));
    }

    public static Withdrawal fromChannel(String id, long revision, long upTo, String channel) {
        Withdrawal.Entry entry = new Withdrawal.Entry(Person.SUBMITTER, List.of(), List.of(channel), upTo, RECEIVED);
        return new Withdrawal(id, revision, Withdrawal.State.ACTIVE, List.of(entry));
    }

    public static Content contentOf(Submission submission) {
        return java.util.Objects.requireNonNull(submission.content());
    }

    public static Submission submission(String id, long revision, Content content, int answered) {
        return new Submission(
                id,
                revision,
                Submission.State.RECEIVED,
                "probe",
                content,
                List.of(new Contact(Person.SUBMITTER, "Geheime Person", "geheim@example.org", "de")),
                RECEIVED,
                1,
                answered,
                null);
    }

    public static Content content(String title, List<String> channels) {
        return content(
                Map.of(
                        Fields.TITLE, new FieldValue.Text(title),
                        Fields.TEXT, new FieldValue.Text("Wir haben ihn gemeinsam angelegt."),
                        Fields.PLACE, DUISBURG),
                channels);
    }

    public static Content content(Map<String, FieldValue> fields, List<String> channels) {
        Consent consent = new Consent(
                Person.SUBMITTER,
                null,
                List.of(Element.TEXT, Element.NAME, Element.PHOTO),
                channels,
                1,
                "site",
                1,
                "0".repeat(64),
                "de",
                RECEIVED);
        return new Content(
                "probe",
                Kind.STORY,
                "de",
                fields,
                new ArrayList<>(),
                List.of(new Person(Person.SUBMITTER, Person.Role.SUBMITTER)),
                List.of(consent),
                List.of(),
                List.of(),
                List.of());
    }
}
