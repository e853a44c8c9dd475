package org.mosaik.notification.kit;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Campaign;
import org.mosaik.events.Consent;
import org.mosaik.events.Contact;
import org.mosaik.events.Content;
import org.mosaik.events.Decision;
import org.mosaik.events.Element;
import org.mosaik.events.FieldValue;
import org.mosaik.events.Kind;
import org.mosaik.events.Person;
import org.mosaik.events.Publication;
import org.mosaik.events.Submission;
import org.mosaik.events.Withdrawal;

/** One invented story and every state that it may come to; times count from now, because old news is not told. */
public record Told(
        String id, String email, String language, @Nullable String name, Instant at) {

    public static final String CAMPAIGN = "probe";

    public static Told aStory() {
        return aStory("de");
    }

    public static Told aStory(String language) {
        String id = UUID.randomUUID().toString();
        return new Told(
                id,
                "person-" + id + "@example.org",
                language,
                "Selma",
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    public Told by(String person) {
        return new Told(id, email, language, person, at);
    }

    public Told since(Duration ago) {
        return new Told(id, email, language, name, at.minus(ago));
    }

    public Told reachableAt(String address) {
        return new Told(id, address, language, name, at);
    }

    public Submission received() {
        return submission(1, Submission.State.RECEIVED, content(), 0);
    }

    /** Of a child; one of its guardians told it, the other was asked at that time. */
    public Submission withAChild(Instant asked) {
        Submission story = received();
        Content content = content();
        return new Submission(
                id,
                story.revision(),
                story.state(),
                CAMPAIGN,
                new Content(
                        CAMPAIGN,
                        content.kind(),
                        language,
                        content.fields(),
                        List.of(),
                        List.of(
                                new Person(Person.SUBMITTER, Person.Role.SUBMITTER),
                                Person.child("p1", false, "p1a").toldOf(),
                                new Person("p1a", Person.Role.GUARDIAN)),
                        content.consents(),
                        List.of(),
                        List.of(),
                        List.of()),
                List.of(
                        new Contact(Person.SUBMITTER, name, email, language),
                        new Contact("p1a", "Aylin", "aylin-" + email, "en").asked(asked)),
                at,
                1,
                0,
                null);
    }

    public Submission answered(int questions) {
        return submission(at.toEpochMilli() + 500, Submission.State.RECEIVED, content(), questions);
    }

    /** @param decision revision of the one that is contested */
    public Submission appealed(long decision) {
        Submission before = received();
        return new Submission(
                id,
                revision(700),
                before.state(),
                CAMPAIGN,
                before.content(),
                before.contacts(),
                at,
                1,
                0,
                null,
                null,
                new Submission.Appeal(decision, "Das ist keine Werbung.", at));
    }

    public Submission withdrawn() {
        return submission(at.toEpochMilli() + 1000, Submission.State.WITHDRAWN, null, 0);
    }

    private Submission submission(long revision, Submission.State state, @Nullable Content content, int answered) {
        return new Submission(
                id,
                revision,
                state,
                CAMPAIGN,
                content,
                List.of(new Contact(Person.SUBMITTER, name, email, language)),
                at,
                1,
                answered,
                null);
    }

    public Content content() {
        Consent consent = new Consent(
                Person.SUBMITTER,
                null,
                List.of(Element.TEXT, Element.NAME),
                List.of("site", "newsletter"),
                1,
                "publish",
                1,
                "00",
                language,
                at);
        return new Content(
                CAMPAIGN,
                Kind.STORY,
                language,
                Map.of(
                        "title",
                        new FieldValue.Text("Suppe <b>für</b> alle"),
                        "text",
                        new FieldValue.Text("Wir kochen.")),
                List.of(),
                List.of(new Person(Person.SUBMITTER, Person.Role.SUBMITTER)),
                List.of(consent),
                List.of(),
                List.of(),
                List.of());
    }

    public Decision held() {
        return approved(Decision.Release.HELD, 10);
    }

    public Decision released() {
        return approved(Decision.Release.RELEASED, 20);
    }

    private Decision approved(Decision.Release release, long after) {
        return new Decision(
                id,
                revision(after),
                1,
                Decision.Outcome.APPROVED,
                CAMPAIGN,
                content(),
                release,
                List.of(),
                List.of(),
                at);
    }

    public Decision reopened() {
        return decided(15, Decision.Outcome.OPEN, List.of(), List.of());
    }

    public Decision rejected(Decision.Reason... reasons) {
        return decided(10, Decision.Outcome.REJECTED, List.of(reasons), List.of());
    }

    /** The same as an answer to an appeal. */
    public Decision onAppeal(Decision decision) {
        return new Decision(
                id,
                decision.revision(),
                decision.basis(),
                decision.outcome(),
                CAMPAIGN,
                decision.content(),
                decision.release(),
                decision.reasons(),
                decision.questions(),
                decision.decidedAt(),
                new Decision.Circumstances(false, false, true));
    }

    public Decision asked(int number, String question) {
        return decided(
                10L * number,
                Decision.Outcome.CHANGES_REQUESTED,
                List.of(),
                List.of(new Decision.Question(number, question, at, null)));
    }

    private Decision decided(
            long after, Decision.Outcome outcome, List<Decision.Reason> reasons, List<Decision.Question> questions) {
        return new Decision(id, revision(after), 1, outcome, CAMPAIGN, null, null, reasons, questions, at);
    }

    public Publication published(String... channels) {
        Content approved = content();
        Content shown = new Content(
                CAMPAIGN,
                Kind.STORY,
                language,
                approved.fields(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new Publication(
                id,
                revision(30),
                revision(20),
                0,
                Publication.State.PUBLISHED,
                "https://mosaik.example/stories/" + id,
                shown,
                List.of(channels),
                at,
                null);
    }

    public Publication unpublished() {
        return new Publication(
                id,
                revision(40),
                revision(20),
                revision(35),
                Publication.State.WITHDRAWN,
                null,
                null,
                List.of(),
                at,
                at.plusMillis(40));
    }

    public Withdrawal withdrawal() {
        return new Withdrawal(
                id, revision(35), Withdrawal.State.ACTIVE, List.of(Withdrawal.Entry.everything(revision(35), at)));
    }

    private long revision(long after) {
        return at.toEpochMilli() + after;
    }

    public static Campaign campaign() {
        return campaign(CAMPAIGN);
    }

    public static Campaign campaign(String id) {
        return new Campaign(
                id,
                1,
                Campaign.State.OPEN,
                List.of("de", "en"),
                Map.of("de", "Probe: Wir <b>alle</b>", "en", "Trial: all of us"),
                Map.of("de", "Ein Satz.", "en", "A sentence."),
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(new Campaign.Channel(
                        "newsletter", Map.of("de", "Newsletter", "en", "Newsletter"), Campaign.TakeBack.NOTHING)),
                null,
                1,
                List.of(),
                null,
                null,
                null);
    }
}
