package org.mosaik.submission.receipts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Campaign;
import org.mosaik.events.Consent;
import org.mosaik.events.Content;
import org.mosaik.events.Decision;
import org.mosaik.events.Delivery;
import org.mosaik.events.Permission;
import org.mosaik.events.Permission.Voice;
import org.mosaik.events.Person;
import org.mosaik.events.Submission;
import org.mosaik.events.Topic;
import org.mosaik.submission.retention.KeepingTimes;
import org.mosaik.submission.submissions.SubmissionDocument;

/**
 * What the holder of a receipt link may see.
 *
 * @param link the address of the page, secret and all
 * @param story absent as long as its creation is on its way to this service
 * @param campaign absent if it is not known here (any more)
 */
public record Receipt(
        String id,
        String link,
        @Nullable SubmissionDocument story,
        @Nullable Campaign campaign,
        @Nullable Decision decision,
        List<Delivery> deliveries) {

    /** How it stands, as a person would say it. */
    public enum Stage {
        RECEIVED,
        ASKED,
        APPROVED,
        ONLINE,
        REJECTED,
        WITHDRAWN,
        ERASED
    }

    public Receipt {
        deliveries = List.copyOf(deliveries);
    }

    public Submission.State state() {
        return story == null ? Submission.State.RECEIVED : story.state();
    }

    public long revision() {
        return story == null ? 1 : Math.max(1, story.revisionOn(Topic.SUBMISSIONS));
    }

    public Stage stage() {
        return switch (state()) {
            case WITHDRAWN -> Stage.WITHDRAWN;
            case ERASED -> Stage.ERASED;
            case RECEIVED -> decided();
        };
    }

    private Stage decided() {
        if (decision == null) {
            return Stage.RECEIVED;
        }
        return switch (decision.outcome()) {
            case APPROVED -> isOnline() ? Stage.ONLINE : Stage.APPROVED;
            case REJECTED -> story != null && story.hasSpokenSince(decision) ? Stage.RECEIVED : Stage.REJECTED;
            case CHANGES_REQUESTED -> openQuestions().isEmpty() ? Stage.RECEIVED : Stage.ASKED;
            default -> Stage.RECEIVED;
        };
    }

    private boolean isOnline() {
        return deliveries.stream()
                .anyMatch(
                        delivery -> delivery.channel().equals("site") && delivery.state() == Delivery.State.DELIVERED);
    }

    /** For whom the teller of the story speaks: for itself, and for the children in its custody. */
    public List<Voice> ownVoices() {
        Content content = story == null ? null : story.content();
        return content == null ? List.of() : Permission.voicesOf(content, Person.SUBMITTER);
    }

    /** The same by the role in whose words each is asked. */
    public Map<Person.Role, List<Voice>> ownVoicesByRole() {
        Content content = story == null ? null : story.content();
        return content == null
                ? Map.of()
                : ownVoices().stream()
                        .collect(Collectors.groupingBy(
                                voice -> Permission.roleOf(content, voice), TreeMap::new, Collectors.toList()));
    }

    /** Who speaks for somebody. */
    public List<Voice> voicesFor(String id) {
        return people().stream()
                .filter(person -> person.id().equals(id))
                .flatMap(person -> Permission.voices(person).stream())
                .toList();
    }

    public List<Consent> ownConsents() {
        Content content = story == null ? null : story.content();
        return content == null
                ? List.of()
                : content.consents().stream()
                        .filter(consent -> consent.giver().equals(Person.SUBMITTER))
                        .toList();
    }

    private List<Person> people() {
        Content content = story == null ? null : story.content();
        return content == null ? List.of() : content.people();
    }

    /** Why its person wants a rejection looked at by somebody else; absent if that is not so. */
    public Submission.@Nullable Appeal appeal() {
        return story == null ? null : story.appeal();
    }

    /** Until when the rejection can be contested; absent if it cannot be. */
    public Optional<Instant> contestableUntil(Instant now) {
        return story == null || decision == null || !story.isContestable(decision, now)
                ? Optional.empty()
                : decision.contestableUntil();
    }

    /** Until when what is kept is kept. */
    public KeepingTimes keepingTimes() {
        return KeepingTimes.of(campaign, story, decision);
    }

    /** What is still kept of its person; empty unless it was withdrawn. */
    public List<Remains.Item> remains() {
        return Remains.of(story);
    }

    /** What editors changed in the photos of the story as it stands; nothing before they let it be seen. */
    public List<PhotoChange> photoChanges() {
        return changes(PhotoChange::in);
    }

    /** What they changed in its texts. */
    public List<TextChange> textChanges() {
        return changes(TextChange::in);
    }

    private <C> List<C> changes(BiFunction<Content, Content, List<C>> between) {
        Content own = story == null ? null : story.content();
        if (own == null || decision == null || decision.basis() < revision()) {
            return List.of();
        }
        Content shown = decision.content();
        return shown == null ? List.of() : between.apply(own, shown);
    }

    public List<Decision.Question> questions() {
        return decision == null ? List.of() : decision.questions();
    }

    /** What the editors want to know and were not told yet. */
    public List<Decision.Question> openQuestions() {
        int answered = story == null ? 0 : story.answeredQuestions();
        return questions().stream()
                .filter(question -> question.number() > answered)
                .toList();
    }
}
