package org.mosaik.publication.stories;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Content;
import org.mosaik.events.Decision;
import org.mosaik.events.Delivery;
import org.mosaik.events.Facts;
import org.mosaik.events.Medium;
import org.mosaik.events.Publication;
import org.mosaik.events.Topic;
import org.mosaik.events.Withdrawal;
import org.mosaik.messaging.log.LogPosition;
import org.mosaik.messaging.own.Owned;
import org.mosaik.messaging.read.Received;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One story: what was decided, what was taken back, and what follows for our own pages and for the outside world.
 *
 * <p>Hiding follows from a record at once; showing waits for an actor, which knows that nothing unread stands against it.
 */
@Document(StoryDocument.COLLECTION)
public class StoryDocument extends Owned {

    static final String COLLECTION = "stories";

    private @Nullable Decision decision;
    private int decisionFormat;
    private @Nullable Withdrawal withdrawal;
    private int withdrawalFormat;
    private @Nullable Publication publication;
    private @Nullable Delivery site;
    private @Nullable LogPosition decisionAt;
    private @Nullable LogPosition withdrawalAt;
    private Set<String> kept = new LinkedHashSet<>();
    private Set<String> lost = new LinkedHashSet<>();
    private List<Todo> todo = new ArrayList<>();

    public StoryDocument(String id) {
        super(id);
    }

    void decided(Received<Decision> record, Instant now) {
        if (decision == null || record.isNewerThan(decision.revision(), decisionFormat)) {
            decision = Decisions.withoutReasons(record.snapshot());
            decisionFormat = record.format();
            decisionAt = record.position();
            follow(now);
        } else if (isEarlier(record, decision.revision(), decisionAt)) {
            decisionAt = record.position();
            touched();
        }
    }

    /** The log is another one, and may never reach the place where this state stood before. */
    private static boolean isEarlier(Received<?> record, long revision, @Nullable LogPosition before) {
        return before != null
                && record.snapshot().revision() == revision
                && record.position().offset() < before.offset();
    }

    void withdrawn(Received<Withdrawal> record, Instant now) {
        if (withdrawal == null || record.isNewerThan(withdrawal.revision(), withdrawalFormat)) {
            withdrawal = record.snapshot();
            withdrawalFormat = record.format();
            withdrawalAt = record.position();
            follow(now);
        } else if (isEarlier(record, withdrawal.revision(), withdrawalAt)) {
            withdrawalAt = record.position();
            touched();
        }
    }

    private void follow(Instant now) {
        if (isErased()) {
            erase(now);
        }
        if (isBeyondBasis() && !isPublic()) {
            hide(now);
        }
        if (isBeyondBasis() && !isReleased()) {
            withdraw(now);
        }
        settle();
    }

    /** Whether our own pages may show it. */
    public boolean isPublic() {
        return Decisions.isPublic(decision, withdrawal);
    }

    private boolean isReleased() {
        return isPublic() && decision != null && decision.isReleased();
    }

    private boolean isErased() {
        return (decision != null && decision.outcome() == Decision.Outcome.ERASED)
                || (withdrawal != null && withdrawal.state() == Withdrawal.State.ERASED);
    }

    /** A restored publication knows more than a decision that is not read again yet. */
    private boolean isBeyondBasis() {
        return isErased() || (decision != null && decision.revision() >= basis());
    }

    private long basis() {
        return publication == null ? 0 : publication.basis();
    }

    /**
     * Tells the site, and the outside world if it may hear of it; the actors call it once everything was read.
     *
     * @return how long ago it was decided, if the site was not told before
     */
    Optional<Duration> show(Addresses addresses, Instant now) {
        Optional<Duration> sinceDecision = isUntoldOnSite() ? sinceDecision(now) : Optional.empty();
        if (isUntoldOnSite()) {
            site = SiteDelivery.delivered(id(), addresses.story(id()), now);
            changed(Facts.DELIVERY_CHANGED, now, Topic.SITE_DELIVERIES);
        }
        if (isUntoldOutside()) {
            publish(addresses, now);
        }
        settle();
        return sinceDecision;
    }

    private Optional<Duration> sinceDecision(Instant now) {
        return Optional.ofNullable(decision().decidedAt()).map(decided -> Duration.between(decided, now));
    }

    private void publish(Addresses addresses, Instant now) {
        boolean first = publication == null;
        Instant before = publication == null ? null : publication.publishedAt();
        publication = PublishedStory.published(decision(), withdrawal, lost, addresses, before == null ? now : before);
        changed(first ? Facts.STORY_PUBLISHED : Facts.STORY_CHANGED, now, Topic.PUBLICATIONS);
    }

    private boolean isUntoldOnSite() {
        return isPublic() && isBeyondBasis() && (site == null || site.state() != Delivery.State.DELIVERED);
    }

    private boolean isUntoldOutside() {
        if (!isReleased() || !isBeyondBasis()) {
            return false;
        }
        if (!isPublished()) {
            return missingPictures().isEmpty();
        }
        boolean changed = decision().revision() > basis() && missingPictures().isEmpty();
        return changed || publication().withdrawal() < PublishedStory.revision(withdrawal);
    }

    private boolean isPublished() {
        return publication != null && publication.state() == Publication.State.PUBLISHED;
    }

    private void hide(Instant now) {
        if (site != null && site.state() == Delivery.State.DELIVERED) {
            site = SiteDelivery.recall(site, Delivery.State.RECALL_PENDING, now);
            changed(Facts.DELIVERY_CHANGED, now, Topic.SITE_DELIVERIES);
        }
    }

    /** No instance shows it any more. */
    public void recalled(Instant now) {
        if (site != null && site.state() == Delivery.State.RECALL_PENDING && !isPublic()) {
            site = SiteDelivery.recall(site, Delivery.State.RECALLED, now);
            changed(Facts.DELIVERY_CHANGED, now, Topic.SITE_DELIVERIES);
            settle();
        }
    }

    private void withdraw(Instant now) {
        if (isPublished()) {
            publication = PublishedStory.withdrawn(publication(), decision, withdrawal, now);
            takenBack(Facts.STORY_WITHDRAWN, now, Topic.PUBLICATIONS);
        }
    }

    private void erase(Instant now) {
        if (publication != null && publication.state() != Publication.State.ERASED) {
            publication =
                    Publication.erased(id(), Decisions.NOT_TOLD_YET, basis(), PublishedStory.revision(withdrawal));
            takenBack(Facts.STORY_ERASED, now, Topic.PUBLICATIONS);
        }
        decision = decision == null ? null : Decisions.withoutContent(decision);
    }

    /** Where the records lie that the story rests on: an instance that has read them shows it as it is here. */
    public List<LogPosition> restsOn() {
        return Stream.of(decisionAt, withdrawalAt).filter(Objects::nonNull).toList();
    }

    /** Whether it ever stood on our pages or was taken back, so that its address is gone and not unknown. */
    public boolean isGone() {
        return !isPublic() && (site != null || withdrawal != null);
    }

    /** Photos that have to be fetched before the outside world may hear of the story. */
    public List<Medium> missingPictures() {
        return Decisions.photos(decision, withdrawal).values().stream()
                .filter(medium -> !kept.contains(medium.id()) && !lost.contains(medium.id()))
                .toList();
    }

    /** A picture is ours now, or nobody has it any more: then the story goes without it. */
    public void pictureSettled(String medium, boolean found) {
        (found ? kept : lost).add(medium);
        settle();
    }

    /** Ids of the photos that anybody may see. */
    public Set<String> shownPictures() {
        return Decisions.photos(decision, withdrawal).keySet();
    }

    public void picturesCleared() {
        kept.retainAll(shownPictures());
        lost.retainAll(shownPictures());
        settle();
    }

    private void settle() {
        todo.clear();
        boolean known = decision != null || isErased();
        addIf(!missingPictures().isEmpty(), Todo.FETCH);
        addIf(isUntoldOnSite() || isUntoldOutside(), Todo.SHOW);
        addIf(site != null && site.state() == Delivery.State.RECALL_PENDING && !isPublic(), Todo.RECALL);
        addIf(known && !shownPictures().containsAll(kept), Todo.CLEAR);
        touched();
    }

    private void addIf(boolean needed, Todo what) {
        if (needed) {
            todo.add(what);
        }
    }

    /** What is left to do with it. */
    public List<Todo> todo() {
        return List.copyOf(todo);
    }

    public boolean has(Todo what) {
        return todo.contains(what);
    }

    /** As it stands on {@code publications}; absent if it never did. */
    @Nullable
    Publication published() {
        return publication == null ? null : Decisions.at(revisionOn(Topic.PUBLICATIONS), publication);
    }

    void restore(Publication known) {
        publication = Decisions.at(Decisions.NOT_TOLD_YET, known);
        if (known.state() != Publication.State.PUBLISHED) {
            takenBackBefore(known);
        }
        settle();
    }

    @Nullable
    Delivery delivered() {
        return site == null ? null : SiteDelivery.at(revisionOn(Topic.SITE_DELIVERIES), site);
    }

    void restore(Delivery known) {
        site = SiteDelivery.at(Decisions.NOT_TOLD_YET, known);
        settle();
    }

    private Decision decision() {
        if (decision == null) {
            throw new IllegalStateException("nothing is decided of " + id());
        }
        return decision;
    }

    private Publication publication() {
        if (publication == null) {
            throw new IllegalStateException("nothing was published of " + id());
        }
        return publication;
    }

    @Nullable
    Content content() {
        return decision == null ? null : decision.content();
    }
}
