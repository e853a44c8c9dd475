package org.mosaik.notification.submitters;

import org.mosaik.events.Delivery;
import org.mosaik.events.Topic;
import org.mosaik.notification.posting.ChannelDelivery;
import org.springframework.data.mongodb.core.mapping.Document;

/** Which mails the submitter of a story was sent. */
@Document("mail-deliveries")
class MailDelivery extends ChannelDelivery {

    MailDelivery(String id) {
        super(id);
    }

    @Override
    protected Topic<Delivery> topic() {
        return Topic.MAIL_DELIVERIES;
    }
}
