package org.mosaik.notification.submitters;

import static org.awaitility.Awaitility.await;
import static org.mosaik.notification.kit.RunningNotification.LOG;

import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.mosaik.events.Delivery;
import org.mosaik.events.Topic;
import org.mosaik.messaging.log.Broker;
import org.mosaik.messaging.log.Positions;
import org.mosaik.notification.kit.RunningNotification;
import org.mosaik.notification.kit.Told;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;

/** What stands on {@code deliveries.mail}, and how to know that nothing more will. */
final class Deliveries {

    private static final List<String> FOLLOWED =
            List.of("submissions", "decisions", "publications", "withdrawals", "campaigns", "deliveries.mail");

    private Deliveries() {}

    static void awaitSettled(Told story, String occasion) {
        await().pollInterval(Duration.ofMillis(100)).until(() -> state(story, occasion) == Delivery.State.DELIVERED);
    }

    static Delivery.State state(Told story, String occasion) {
        Delivery delivery = LOG.table(Topic.MAIL_DELIVERIES).get(story.id());
        return delivery == null
                ? Delivery.State.UNKNOWN
                : delivery.occasion(occasion).map(Delivery.Occasion::state).orElse(Delivery.State.UNKNOWN);
    }

    static void awaitQuiet(Told story) {
        awaitQuiet(RunningNotification.shared(), story.id());
    }

    /** Everything was read, and nobody has anything left to look at. */
    static void awaitQuiet(ApplicationContext service, String id) {
        Positions positions = service.getBean(Positions.class);
        MongoOperations store = service.getBean(MongoOperations.class);
        Broker broker = service.getBean(Broker.class);
        await().until(() -> {
            boolean read = positions.passed(broker.ends(FOLLOWED));
            return read && store.findById(id, Document.class, "agenda.submitters") == null;
        });
    }
}
