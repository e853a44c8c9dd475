package org.mosaik.embedded;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.UuidRepresentation;

/** A connection to a store, as a test talks to it. */
record Stories(MongoClient client) implements AutoCloseable {

    static Stories in(EmbeddedStore store) {
        return at(store.uri());
    }

    static Stories at(String uri) {
        return new Stories(MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(2, TimeUnit.SECONDS))
                .build()));
    }

    MongoDatabase database() {
        return client.getDatabase("mosaik");
    }

    MongoCollection<Document> collection() {
        return database().getCollection("stories");
    }

    @Override
    public void close() {
        client.close();
    }
}
