package org.mosaik.notification.newsletter;

import java.util.Collection;
import org.mosaik.events.Delivery;
import org.mosaik.events.Topic;
import org.mosaik.messaging.act.Actor;
import org.mosaik.messaging.own.Owner;
import org.mosaik.messaging.read.OwnTopicListener;
import org.mosaik.notification.posting.Agenda;

/** The newsletter, as the topics see it. */
public class Newsletter {

    private final Owner<NewsletterDelivery> deliveries;
    private final Agenda agenda;
    private final Actor actor;

    Newsletter(Owner<NewsletterDelivery> deliveries, Agenda agenda, Actor actor) {
        this.deliveries = deliveries;
        this.agenda = agenda;
        this.actor = actor;
    }

    /** Something is known of these stories that was not known before. */
    public void lookAt(Collection<String> stories) {
        agenda.add(stories);
        actor.nudge();
    }

    public OwnTopicListener<Delivery> ownTopic() {
        return deliveries.ownTopic(Topic.NEWSLETTER_DELIVERIES);
    }
}
