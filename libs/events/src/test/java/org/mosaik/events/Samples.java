package org.mosaik.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What this release writes: every type of snapshot in every state, every optional part at least once. */
final class Samples {

    private static final String ID = Stories.ID;
    private static final String REPORT = "0195914d-0c1f-7a3e-9d27-6f1c2b3a4d5e";
    private static final Instant MORNING = Stories.MORNING;
    private static final Instant NOON = Instant.parse("2026-03-14T11:05:07.123Z");
    private static final long LATER = NOON.toEpochMilli();

    private Samples() {}

    static List<Sample> all() {
        return Stream.of(
                        Campaigns.all(),
                        submissions(),
                        withdrawals(),
                        reports(),
                        decisions(),
                        publications(),
                        deliveries(),
                        cases(),
                        journal())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Sample> submissions() {
        List<Contact> contacts = List.of(
                new Contact(Person.SUBMITTER, "Selma", "selma@example.org", "de"),
                new Contact("rosa", "Rosa", "rosa@example.org", "tr").asked(MORNING));
        return List.of(
                new Sample("received", submission(1, Submission.State.RECEIVED, Stories.festival(), contacts)),
                new Sample("withdrawn", submission(LATER, Submission.State.WITHDRAWN, null, contacts)),
                new Sample("erased", Submission.erased(ID, LATER)));
    }

    private static Submission submission(
            long revision, Submission.State state, @Nullable Content content, List<Contact> contacts) {
        Origin origin = new Origin("Stadtarchiv", "9f86d081884c7d65", List.of("too-fast", "no-proof"));
        OnBehalf studio = new OnBehalf("3fa29c0de1b84a77", OnBehalf.Way.STUDIO, LocalDate.of(2026, 3, 13), true);
        Submission.Appeal appeal = state == Submission.State.RECEIVED
                ? new Submission.Appeal(LATER - 7, "Das ist unsere Suppe, keine Werbung.", NOON)
                : null;
        return new Submission(
                ID, revision, state, Stories.CAMPAIGN, content, contacts, MORNING, 2, 1, origin, studio, appeal);
    }

    private static List<Sample> withdrawals() {
        Withdrawal.Entry photoOfMila = new Withdrawal.Entry(
                Person.SUBMITTER, List.of(Element.PHOTO, Element.VIDEO), List.of("mastodon"), 1, NOON);
        Withdrawal.Entry everything = Withdrawal.Entry.everything(1, NOON);
        Withdrawal.State active = Withdrawal.State.ACTIVE;
        return List.of(
                new Sample("partial", new Withdrawal(ID, LATER, active, List.of(photoOfMila))),
                new Sample("full", new Withdrawal(ID, LATER + 1, active, List.of(photoOfMila, everything))),
                new Sample("erased", Withdrawal.erased(ID, LATER + 2)));
    }

    private static List<Sample> reports() {
        Report received = new Report(
                REPORT,
                LATER,
                Report.State.RECEIVED,
                ID,
                Stories.CAMPAIGN,
                "mine",
                "Links im Bild bin ich, und ich wurde nicht gefragt.",
                "https://mosaik.example/stories/" + ID,
                new Contact(Report.REPORTER, "Ada", "ada@example.org", "en"),
                NOON,
                List.of("no-proof"),
                List.of("received"));
        return List.of(new Sample("received", received), new Sample("erased", Report.erased(REPORT, LATER + 1, ID)));
    }

    private static List<Sample> decisions() {
        List<Decision.Question> questions = List.of(
                new Decision.Question(1, "Dürfen wir den Namen der Straße nennen?", MORNING, "text"),
                new Decision.Question(2, "Wer steht links im Bild?", NOON, null));
        List<Decision.Reason> reasons = List.of(
                new Decision.Reason("off-topic", "Das passt leider nicht zu dieser Kampagne."),
                new Decision.Reason("advertising", null));
        Content content = Stories.retouched();
        return List.of(
                new Sample("open", decision(Decision.Outcome.OPEN, null, null, List.of(), questions)),
                new Sample("approved-held", approved(content, Decision.Release.HELD)),
                new Sample("approved-released", approved(content, Decision.Release.RELEASED)),
                new Sample("rejected", rejected(reasons)),
                new Sample(
                        "changes-requested",
                        decision(Decision.Outcome.CHANGES_REQUESTED, null, null, List.of(), questions)),
                new Sample("closed", decision(Decision.Outcome.CLOSED, null, null, List.of(), List.of())),
                new Sample("erased", Decision.erased(ID, LATER, 1)));
    }

    private static Decision approved(Content content, Decision.Release release) {
        return decision(Decision.Outcome.APPROVED, content, release, List.of(), List.of());
    }

    private static Decision rejected(List<Decision.Reason> reasons) {
        Decision decision = decision(Decision.Outcome.REJECTED, null, null, reasons, List.of());
        return new Decision(
                decision.id(),
                decision.revision(),
                decision.basis(),
                decision.outcome(),
                decision.campaign(),
                null,
                null,
                reasons,
                List.of(),
                decision.decidedAt(),
                new Decision.Circumstances(true, true, false));
    }

    private static Decision decision(
            Decision.Outcome outcome,
            @Nullable Content content,
            Decision.@Nullable Release release,
            List<Decision.Reason> reasons,
            List<Decision.Question> questions) {
        String campaign = Stories.CAMPAIGN;
        List<Decision.Answered> reports =
                List.of(new Decision.Answered(REPORT, "allowed", "Das ist eine Meinung.", NOON));
        return new Decision(ID, LATER, 1, outcome, campaign, content, release, reasons, questions, NOON, null, reports);
    }

    private static List<Sample> publications() {
        String address = "https://mosaik.example/stories/" + ID;
        Content content = Stories.festival().published(medium -> "https://mosaik.example/media/" + medium.id());
        List<String> channels = List.of("site", "mastodon");
        Publication.State withdrawn = Publication.State.WITHDRAWN;
        return List.of(
                new Sample(
                        "published",
                        new Publication(
                                ID,
                                LATER,
                                LATER,
                                0,
                                Publication.State.PUBLISHED,
                                address,
                                content,
                                channels,
                                NOON,
                                null)),
                new Sample(
                        "withdrawn",
                        new Publication(
                                ID, LATER + 5, LATER, LATER + 4, withdrawn, address, null, List.of(), MORNING, NOON)),
                new Sample("erased", Publication.erased(ID, LATER + 6, LATER, LATER + 6)));
    }

    private static List<Sample> deliveries() {
        return Arrays.stream(Delivery.State.values())
                .map(state -> new Sample(fileName(state), delivery(state)))
                .toList();
    }

    private static Delivery delivery(Delivery.State state) {
        List<Delivery.Occasion> occasions = List.of(
                new Delivery.Occasion("published", Delivery.State.DELIVERED, MORNING),
                new Delivery.Occasion("withdrawn", state, NOON));
        Delivery.Reach reach = new Delivery.Reach(1200, 170, 12);
        String address = "https://social.example/@mosaik/114";
        return new Delivery(ID, LATER, "mastodon", state, address, occasions, reach);
    }

    private static List<Sample> cases() {
        return Arrays.stream(Case.State.values())
                .map(state -> new Sample(fileName(state), caseIn(state)))
                .toList();
    }

    private static Case caseIn(Case.State state) {
        if (state == Case.State.ERASED) {
            return Case.erased(ID, LATER, 1);
        }
        List<Case.Finding> findings =
                List.of(new Case.Finding("child-shown", null), new Case.Finding("phone", Fields.TEXT, 31, 42));
        String headline = "Suppe für die ganze Straße";
        return new Case(
                ID,
                LATER,
                1,
                state,
                Stories.CAMPAIGN,
                Kind.EVENT,
                "de",
                "Duisburg",
                headline,
                findings,
                MORNING,
                "9f86d081884c7d65",
                List.of("too-fast"),
                "Jeden Freitag kochen wir für alle.",
                List.of(Stories.retouch()),
                "5b0c61d3a2e49f781d7a0b3c4e5f6978",
                List.of(Edit.none(Fields.TEXT, "Jeden Freitag kochen wir für ale.")
                        .then(new Edit.Version("Jeden Freitag kochen wir für alle.", "jana", NOON))),
                List.of(new Case.Reported(REPORT, "wrong", NOON, LATER)),
                state == Case.State.REJECTED ? "jana" : null);
    }

    private static List<Sample> journal() {
        JournalEntry first = entry(ID, LATER, "case.approved", List.of()).after(null);
        JournalEntry second = entry(ID, LATER, "case.rejected", List.of("off-topic", "advertising"));
        JournalEntry third = entry(null, null, "link.issued", List.of());
        return List.of(
                new Sample("first", first),
                new Sample("rejected", second.after(first)),
                new Sample("no-case", third.after(second.after(first))));
    }

    private static JournalEntry entry(
            @Nullable String about, @Nullable Long revision, String action, List<String> codes) {
        return new JournalEntry(Stories.CAMPAIGN, 1, about, revision, action, "5f2b9c0de1a47783", codes, NOON, "", "");
    }

    private static String fileName(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
