package org.mosaik.notification.newsletter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Delivery;
import org.mosaik.events.Topic;
import org.mosaik.notification.posting.ChannelDelivery;
import org.springframework.data.mongodb.core.mapping.Document;

/** What the newsletter did with a story, and how far down the list of subscribers it has come. */
@Document("newsletter-deliveries")
class NewsletterDelivery extends ChannelDelivery {

    static final String PUBLISHED = "published";
    static final String WITHDRAWN = "withdrawn";

    private String reached = "";
    private @Nullable Instant openUntil;
    private boolean uncertain;

    NewsletterDelivery(String id) {
        super(id);
    }

    @Override
    protected Topic<Delivery> topic() {
        return Topic.NEWSLETTER_DELIVERIES;
    }

    /** The last subscriber who was dealt with in this round. */
    String reached() {
        return reached;
    }

    /** When to begin another round, if somebody was left over in this one. */
    @Nullable
    Instant openUntil() {
        return openUntil;
    }

    /** Whether the store has lost whom the story was sent to already. */
    boolean isUncertain() {
        return uncertain;
    }

    boolean reach(String subscriber, @Nullable Instant leftOverUntil) {
        reached = subscriber;
        if (leftOverUntil != null && (openUntil == null || leftOverUntil.isBefore(openUntil))) {
            openUntil = leftOverUntil;
        }
        touched();
        return true;
    }

    boolean beginAnotherRound() {
        reached = "";
        openUntil = null;
        touched();
        return true;
    }

    /** A mail cannot be taken back, and we say so. */
    boolean cannotBeRecalled(Instant now) {
        settle(PUBLISHED, Delivery.State.UNKNOWN, now);
        return settle(WITHDRAWN, Delivery.State.IRRECOVERABLE, now);
    }

    @Override
    public void restore(Delivery delivery) {
        super.restore(delivery);
        uncertain = !pending().isEmpty();
    }
}
