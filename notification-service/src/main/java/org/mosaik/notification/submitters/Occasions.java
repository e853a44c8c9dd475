package org.mosaik.notification.submitters;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Content;
import org.mosaik.events.Decision;
import org.mosaik.events.Permission;
import org.mosaik.events.Person;
import org.mosaik.events.Publication;
import org.mosaik.events.Submission;
import org.mosaik.notification.stories.Story;

/** When a submitter, or somebody in a story, hears from us: every rule, read top to bottom, each from rows alone. */
final class Occasions {

    private static final String SITE = "site";
    private static final String CONSENT = "consent-";
    private static final List<Function<Story, Optional<DueMail>>> RULES = List.of(
            Occasions::received,
            Occasions::asked,
            Occasions::rejected,
            Occasions::overturned,
            Occasions::published,
            Occasions::withdrawn);

    private Occasions() {}

    static List<DueMail> due(Story story, Instant now, Duration maxAge) {
        return Stream.concat(RULES.stream().map(rule -> rule.apply(story)).flatMap(Optional::stream), consents(story))
                .filter(mail -> mail.since().plus(maxAge).isAfter(now))
                .toList();
    }

    /** To whom a mail goes that was due once. */
    static String recipient(String occasion) {
        return occasion.startsWith(CONSENT)
                ? occasion.substring(CONSENT.length(), occasion.lastIndexOf('-'))
                : Person.SUBMITTER;
    }

    /** Everybody whose agreement is missing is asked once, and once more whenever that was asked for. */
    private static Stream<DueMail> consents(Story story) {
        Submission submission = current(story).orElse(null);
        Content content = submission == null ? null : submission.content();
        if (submission == null || content == null) {
            return Stream.empty();
        }
        return Permission.missing(content, story.withdrawal(), SITE).stream()
                .flatMap(voice -> submission.contact(voice.giver()).stream()
                        .flatMap(contact -> Stream.ofNullable(contact.askedAt())
                                .map(at -> new DueMail(
                                        voice.giver(),
                                        CONSENT + voice.giver() + "-" + at.toEpochMilli(),
                                        voice.behalfOf() == null ? DueMail.Kind.CONSENT : DueMail.Kind.CUSTODY,
                                        at))))
                .distinct();
    }

    private static Optional<DueMail> received(Story story) {
        return current(story)
                .flatMap(submission -> Optional.ofNullable(submission.receivedAt()))
                .map(at -> new DueMail("received", DueMail.Kind.RECEIVED, at));
    }

    private static Optional<DueMail> asked(Story story) {
        int answered = current(story).map(Submission::answeredQuestions).orElse(Integer.MAX_VALUE);
        return lastQuestion(story.decision())
                .filter(question -> question.number() > answered)
                .map(question -> new DueMail("asked-" + question.number(), DueMail.Kind.ASKED, question.askedAt()));
    }

    /** The question that waits for an answer. */
    static Optional<Decision.Question> lastQuestion(@Nullable Decision decision) {
        return decision == null || decision.outcome() != Decision.Outcome.CHANGES_REQUESTED
                ? Optional.empty()
                : decision.questions().stream().reduce((earlier, later) -> later);
    }

    private static Optional<DueMail> rejected(Story story) {
        Decision decision = story.decision();
        if (current(story).isEmpty() || decision == null || decision.outcome() != Decision.Outcome.REJECTED) {
            return Optional.empty();
        }
        Instant at = decision.decidedAt();
        return Optional.of(new DueMail(
                "rejected-" + decision.revision(),
                decision.isOnAppeal() ? DueMail.Kind.UPHELD : DueMail.Kind.REJECTED,
                at == null ? Instant.ofEpochMilli(decision.revision()) : at));
    }

    /** Once for each decision that was contested, however often what came of it is announced. */
    private static Optional<DueMail> overturned(Story story) {
        Decision decision = story.decision();
        Submission.Appeal appeal = current(story).map(Submission::appeal).orElse(null);
        return appeal == null || decision == null || !decision.isReleased() || !decision.isOnAppeal()
                ? Optional.empty()
                : Optional.ofNullable(decision.decidedAt())
                        .map(at -> new DueMail("overturned-" + appeal.decision(), DueMail.Kind.OVERTURNED, at));
    }

    private static Optional<DueMail> published(Story story) {
        Publication publication = story.publication();
        if (current(story).isEmpty() || publication == null || !story.isPublished() || !story.isAllowedOn("site")) {
            return Optional.empty();
        }
        return Optional.ofNullable(publication.publishedAt())
                .map(at -> new DueMail("published", DueMail.Kind.PUBLISHED, at));
    }

    private static Optional<DueMail> withdrawn(Story story) {
        return Optional.ofNullable(story.submission())
                .filter(submission -> submission.state() == Submission.State.WITHDRAWN)
                .map(submission ->
                        new DueMail("withdrawn", DueMail.Kind.WITHDRAWN, Instant.ofEpochMilli(submission.revision())));
    }

    /** The submission while its person still wants it told. */
    private static Optional<Submission> current(Story story) {
        return Optional.ofNullable(story.submission())
                .filter(submission -> submission.state() == Submission.State.RECEIVED);
    }
}
