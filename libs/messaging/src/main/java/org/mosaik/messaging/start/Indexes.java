package org.mosaik.messaging.start;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.mosaik.messaging.read.Stripped;
import org.mosaik.messaging.store.DeclaredIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.mongodb.core.MongoOperations;

/** Declares every index of a service once it has started; the service works without them, only slower. */
public class Indexes {

    private static final Logger LOG = LoggerFactory.getLogger(Indexes.class);

    private final MongoOperations store;
    private final Supplier<Stream<DeclaredIndex>> declared;

    public Indexes(MongoOperations store, Supplier<Stream<DeclaredIndex>> declared) {
        this.store = store;
        this.declared = declared;
    }

    @EventListener(ApplicationReadyEvent.class)
    void declare() {
        try {
            declared.get().forEach(index -> store.indexOps(index.collection()).createIndex(index.definition()));
        } catch (RuntimeException away) {
            LOG.warn("indexes are declared at the next start", Stripped.of(away));
        }
    }
}
