package org.mosaik.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;

/** Answers one command at a time; what they changed is in the file before any of them is acknowledged. */
final class StoreBackend extends AbstractMongoBackend {

    private static final String DATABASES = "databases.";
    private static final int DOCUMENTS_IN_A_BATCH = 101;
    private static final int COMMITS_BETWEEN_TIDYING = 500;
    private static final int TIDY_BELOW_PERCENT_ALIVE = 50;
    private static final int BYTES_TIDIED_AT_ONCE = 4 * 1024 * 1024;

    private final StoreFile file;
    private final CommitThenReply replies = new CommitThenReply(this::commit);
    private MVStore store;
    private long committed;
    private int commitsSinceTidying;

    StoreBackend(StoreFile file) {
        this.file = file;
        this.store = file.open();
        openDatabases();
    }

    private void openDatabases() {
        store.getMapNames().stream()
                .filter(map -> map.startsWith(DATABASES))
                .map(map -> map.substring(DATABASES.length()).split("\\.", 2)[0])
                .distinct()
                .forEach(this::resolveDatabase);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new Database(name, store, getCursorRegistry());
    }

    @Override
    public synchronized Document handleCommand(Channel channel, String database, String command, Document query) {
        replies.hold(channel);
        Unsupported.refuse(command, query);
        return switch (command) {
            case "hello" -> hello(channel, database, query);
            case "find", "getMore" -> super.handleCommand(channel, database, command, inBatches(query));
            default -> super.handleCommand(channel, database, command, query);
        };
    }

    private synchronized void commit() {
        long version = store.commit();
        if (version != committed) {
            committed = version;
            tidyNowAndThen();
        }
    }

    private Document hello(Channel channel, String database, Document query) {
        return super.handleCommand(channel, database, "ismaster", query).append("isWritablePrimary", true);
    }

    // Without a batch size the whole result would be one reply, and the driver refuses replies above 48 MB.
    private static Document inBatches(Document query) {
        if (!Boolean.TRUE.equals(query.get("singleBatch"))) {
            query.putIfAbsent("batchSize", DOCUMENTS_IN_A_BATCH);
        }
        return query;
    }

    // Every commit leaves a piece of file behind in which little is still alive.
    private void tidyNowAndThen() {
        commitsSinceTidying++;
        if (commitsSinceTidying >= COMMITS_BETWEEN_TIDYING) {
            commitsSinceTidying = 0;
            store.compact(TIDY_BELOW_PERCENT_ALIVE, BYTES_TIDIED_AT_ONCE);
            store.commit();
        }
    }

    /** Open cursors outlive this: they hold copies of their documents. */
    synchronized void compact() {
        if (file.isInMemory()) {
            return;
        }
        super.close();
        store.close();
        try {
            file.rewrite();
        } finally {
            store = file.open();
            openDatabases();
        }
    }

    /** What was deleted does not wait in the file for the next start. */
    @Override
    public synchronized void close() {
        super.close();
        if (!store.isClosed()) {
            store.close();
            file.rewrite();
        }
    }

    // An inner class, because the super constructor already opens collections and needs the store for it.
    private final class Database extends H2Database {

        Database(String name, MVStore store, CursorRegistry cursors) {
            super(name, store, cursors);
        }

        @Override
        protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
            String full = getFullCollectionNamespace(name);
            return new StoreCollection(
                    this,
                    name,
                    options,
                    store.openMap(
                            DATABASES + full,
                            new MVMap.Builder<Long, byte[]>()
                                    .keyType(LongDataType.INSTANCE)
                                    .valueType(ByteArrayDataType.INSTANCE)),
                    cursorRegistry);
        }

        // The super class takes the map as it finds it when it is open already: this decides the order of its keys.
        @Override
        protected Index<Object> openOrCreateUniqueIndex(
                String collection, String index, List<IndexKey> keys, boolean sparse) {
            openIndex(collection, index);
            return super.openOrCreateUniqueIndex(collection, index, keys, sparse);
        }

        @Override
        protected Index<Object> openOrCreateSecondaryIndex(
                String collection, String index, List<IndexKey> keys, boolean sparse) {
            return new SecondaryIndex(openIndex(collection, index), index, keys);
        }

        private MVMap<KeyValue, Object> openIndex(String collection, String index) {
            return store.openMap(
                    getFullCollectionNamespace(collection) + "._index_" + index,
                    new MVMap.Builder<KeyValue, Object>().keyType(new IndexKeyType()));
        }

        @Override
        protected synchronized void addIndex(Document description) {
            Unsupported.refuseIndex(description);
            super.addIndex(description);
        }
    }
}
