package org.mosaik.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Update;

class SpringDataTest {

    private final EmbeddedStore store = EmbeddedStore.start(null, 0);
    private final Stories stories = Stories.in(store);
    private final MongoTemplate template = new MongoTemplate(stories.client(), "mosaik");

    @org.springframework.data.mongodb.core.mapping.Document("stories")
    record Story(
            @Id String id,
            @Version @Nullable Long version,
            @Nullable String slug,
            int score,
            Place place,
            List<String> tags) {

        static Story named(String id) {
            return new Story(id, null, "slug of " + id, 1, new Place("Duisburg", "NW"), List.of("first"));
        }
    }

    record Place(@Nullable String town, @Nullable String region) {}

    @BeforeEach
    void declareIndexes() {
        template.indexOps(Story.class)
                .createIndex(new Index("slug", Sort.Direction.ASC).unique().sparse());
    }

    @AfterEach
    void stop() {
        stories.close();
        store.close();
    }

    @Test
    void noticesARivalWriter() {
        Story first = template.insert(Story.named("a"));
        Story second = template.save(first);
        assertThat(second.version()).isEqualTo(1);

        assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> template.save(first));
    }

    @Test
    void keepsUniqueValuesUnique() {
        template.insert(Story.named("a"));
        Story rival = new Story("b", null, "slug of a", 1, new Place("Kleve", "NW"), List.of());

        assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> template.insert(rival));
        assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> template.insert(Story.named("a")));
        assertThat(template.count(query(where("slug").exists(true)), Story.class))
                .isEqualTo(1);
    }

    @Test
    void letsManyDocumentsHaveNoValueInASparseIndex() {
        stories.collection().insertMany(List.of(new Document("_id", "x"), new Document("_id", "y")));

        assertThat(stories.collection().countDocuments()).isEqualTo(2);
    }

    @Test
    void namesTheDuplicatesOfAnUnorderedInsert() {
        template.insert(Story.named("b"));
        List<Document> batch = List.of(document("a"), document("b"), document("c"), document("c"), document("d"));

        assertThatExceptionOfType(MongoBulkWriteException.class)
                .isThrownBy(() -> stories.collection().insertMany(batch, new InsertManyOptions().ordered(false)))
                .satisfies(failure -> assertThat(failure.getWriteErrors())
                        .extracting(BulkWriteError::getIndex, BulkWriteError::getCode)
                        .containsExactly(tuple(1, 11000), tuple(3, 11000)));
        assertThat(stories.collection().distinct("_id", String.class)).containsExactlyInAnyOrder("a", "b", "c", "d");
    }

    @Test
    void doesTheRestOfAnUnorderedBulkWrite() {
        template.insert(Story.named("a"));

        assertThatExceptionOfType(MongoBulkWriteException.class)
                .isThrownBy(() -> stories.collection()
                        .bulkWrite(
                                List.of(
                                        new InsertOneModel<>(document("a")),
                                        new UpdateOneModel<>(
                                                new Document("_id", "a"),
                                                new Document("$set", new Document("score", 5))),
                                        new InsertOneModel<>(document("b"))),
                                new BulkWriteOptions().ordered(false)))
                .satisfies(failure -> assertThat(failure.getWriteErrors())
                        .extracting(BulkWriteError::getIndex)
                        .containsExactly(0));
        assertThat(found("a")).containsEntry("score", 5);
        assertThat(found("b")).isNotEmpty();
    }

    private static Document document(String id) {
        return new Document("_id", id);
    }

    @Test
    void updatesInPlace() {
        template.insert(Story.named("a"));

        template.updateFirst(
                query(where("_id").is("a").and("version").is(0)),
                new Update()
                        .max("score", 7)
                        .set("place.town", "Essen")
                        .unset("place.region")
                        .push("tags", "second"),
                Story.class);
        template.updateFirst(query(where("_id").is("a")), new Update().max("score", 3), Story.class);

        assertThat(template.findById("a", Story.class))
                .isEqualTo(new Story("a", 2L, "slug of a", 7, new Place("Essen", null), List.of("first", "second")));
    }

    @Test
    void updatesAndDeletesAllOfTheIdsGiven() {
        List.of("a", "b", "c").forEach(id -> template.insert(Story.named(id)));

        long updated = template.updateMulti(
                        query(where("_id").in("a", "c", "x").and("score").is(1)),
                        new Update().set("score", 2),
                        Story.class)
                .getModifiedCount();
        long removed = template.remove(
                        query(where("_id").in("a", "b").and("score").is(2)), Story.class)
                .getDeletedCount();

        assertThat(updated).isEqualTo(2);
        assertThat(removed).isEqualTo(1);
        assertThat(template.findAll(Story.class))
                .extracting(Story::id, Story::score)
                .containsExactlyInAnyOrder(tuple("b", 1), tuple("c", 2));
    }

    @Test
    void findsAndModifies() {
        template.insert(Story.named("a"));

        Story before = template.findAndModify(
                query(where("_id").is("a").and("score").lt(2)), new Update().inc("score", 1), Story.class);
        Story after = template.findAndModify(
                query(where("_id").is("a")),
                new Update().inc("score", 1),
                FindAndModifyOptions.options().returnNew(true),
                Story.class);
        Story none = template.findAndModify(
                query(where("_id").is("a").and("score").lt(2)), new Update().inc("score", 1), Story.class);
        Story upserted = template.findAndModify(
                query(where("_id").is("b")),
                new Update().inc("score", 1).set("place", Map.of()).set("tags", List.of()),
                FindAndModifyOptions.options().returnNew(true).upsert(true),
                Story.class);
        Story removed = template.findAndRemove(query(where("_id").is("a")), Story.class);

        assertThat(before).extracting("score").isEqualTo(1);
        assertThat(after).extracting("score").isEqualTo(3);
        assertThat(none).isNull();
        assertThat(upserted).extracting("score").isEqualTo(1);
        assertThat(removed).extracting("score").isEqualTo(3);
        assertThat(template.findById("a", Story.class)).isNull();
    }

    private Document found(String id) {
        Document document = stories.collection().find(new Document("_id", id)).first();
        return document == null ? new Document() : document;
    }
}
