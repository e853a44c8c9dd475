package org.mosaik.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.model.Collation;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoreRefusalTest {

    private final EmbeddedStore store = EmbeddedStore.start(null, 0);
    private final Stories stories = Stories.in(store);

    @AfterEach
    void stop() {
        stories.close();
        store.close();
    }

    @ParameterizedTest
    @MethodSource
    void refusesIndexTypes(Bson index) {
        assertThatThrownBy(() -> stories.collection().createIndex(index))
                .isInstanceOf(MongoException.class)
                .hasMessageContaining("the embedded store has no index of type");
    }

    static Stream<Bson> refusesIndexTypes() {
        return Stream.of(
                Indexes.text("text"),
                Indexes.geo2dsphere("place"),
                Indexes.hashed("mail"),
                Indexes.compoundIndex(Indexes.ascending("campaign"), Indexes.text("text")));
    }

    @ParameterizedTest
    @MethodSource
    void refusesIndexOptions(IndexOptions options) {
        assertThatThrownBy(() -> stories.collection().createIndex(Indexes.ascending("mail"), options))
                .isInstanceOf(MongoException.class)
                .hasMessageContaining("the embedded store has no index of option");
    }

    static Stream<IndexOptions> refusesIndexOptions() {
        return Stream.of(
                new IndexOptions().unique(true).partialFilterExpression(Filters.exists("mail")),
                new IndexOptions().collation(Collation.builder().locale("de").build()));
    }

    @Test
    void refusesTransactions() {
        try (ClientSession session = stories.client().startSession()) {
            session.startTransaction();

            assertThatThrownBy(() -> stories.collection().insertOne(session, new Document("_id", "a")))
                    .isInstanceOf(MongoException.class);
        }
        assertThat(stories.collection().countDocuments()).isZero();
    }

    @Test
    void refusesATransactionThatTheDriverLetsPass() {
        Document insert = new Document("insert", "stories")
                .append("documents", List.of(new Document("_id", "a")))
                .append("txnNumber", 1L)
                .append("startTransaction", true)
                .append("autocommit", false);

        assertThatThrownBy(() -> stories.database().runCommand(insert))
                .hasMessageContaining("the embedded store has no transactions");
        assertThat(stories.collection().countDocuments()).isZero();
    }

    @Test
    void refusesChangeStreams() {
        assertThatThrownBy(() -> stories.collection().watch().iterator().tryNext())
                .hasMessageContaining("the embedded store has no change streams");
    }

    @Test
    void answersPingAndHello() {
        assertThat(stories.database().runCommand(new Document("ping", 1))).containsEntry("ok", 1.0);
        assertThat(stories.client().getDatabase("admin").runCommand(new Document("hello", 1)))
                .containsEntry("isWritablePrimary", true)
                .containsKey("maxWireVersion");
    }
}
