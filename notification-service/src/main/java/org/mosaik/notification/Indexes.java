package org.mosaik.notification;

import org.mosaik.messaging.read.Stripped;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** Declares what a large store searches by; the service works without, only slower. */
@Component
class Indexes {

    private static final Logger LOG = LoggerFactory.getLogger(Indexes.class);

    private final MongoOperations store;

    Indexes(MongoOperations store) {
        this.store = store;
    }

    @EventListener(ApplicationReadyEvent.class)
    void declare() {
        try {
            for (String actor : new String[] {"submitters", "invitations", "newsletter"}) {
                store.indexOps("agenda." + actor).createIndex(new Index("due", Sort.Direction.ASC));
            }
            store.indexOps("subscribers")
                    .createIndex(new Index("campaign", Sort.Direction.ASC)
                            .on("state", Sort.Direction.ASC)
                            .on("_id", Sort.Direction.ASC));
        } catch (RuntimeException away) {
            LOG.warn("indexes are declared at the next start", Stripped.of(away));
        }
    }
}
