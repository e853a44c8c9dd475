package org.mosaik.messaging.read;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.mosaik.messaging.forget.Forgettings;
import org.springframework.data.mongodb.core.MongoOperations;

/** Dead letters that a newer state or a replay has made useless: their bodies have to leave the log as well. */
final class Overwritten implements Forgettings {

    private static final String COLLECTION = "overwritten";
    private static final int AT_ONCE = 1000;

    private final MongoOperations store;
    private final BiConsumer<String, String> overwrite;

    /** @param overwrite writes nothing over the letter on that topic under that key */
    Overwritten(MongoOperations store, BiConsumer<String, String> overwrite) {
        this.store = store;
        this.overwrite = overwrite;
    }

    void add(String topic, String key, Instant now) {
        Document row = new Document("_id", topic + "/" + key)
                .append("topic", topic)
                .append("key", key)
                .append("since", Date.from(now))
                .append("repeated", false);
        store.execute(
                COLLECTION,
                rows -> rows.replaceOne(
                        Filters.eq("_id", row.getString("_id")), row, new ReplaceOptions().upsert(true)));
    }

    /** The letter that lies there now is a new one and has to stay. */
    void remove(String topic, String key) {
        store.execute(COLLECTION, rows -> rows.deleteOne(Filters.eq("_id", topic + "/" + key)));
    }

    @Override
    public void repeat(Instant forgottenBefore) {
        for (Document row :
                find(Filters.and(Filters.eq("repeated", false), Filters.lte("since", Date.from(forgottenBefore))))) {
            overwrite.accept(row.getString("topic"), row.getString("key"));
            mark(List.of(row.getString("_id")), true);
        }
    }

    @Override
    public List<Last> repeated() {
        return find(Filters.eq("repeated", true)).stream()
                .map(row -> new Last(row.getString("_id"), row.getString("topic"), row.getString("key"), null))
                .toList();
    }

    @Override
    public void gone(Collection<String> things, Instant now) {
        store.execute(COLLECTION, rows -> rows.deleteMany(Filters.in("_id", things)));
    }

    @Override
    public void stillThere(Set<String> things) {
        mark(things, false);
    }

    private void mark(Collection<String> things, boolean repeated) {
        store.execute(
                COLLECTION, rows -> rows.updateMany(Filters.in("_id", things), Updates.set("repeated", repeated)));
    }

    @Override
    public Optional<Instant> oldest() {
        return find(new Document()).stream()
                .map(row -> row.getDate("since").toInstant())
                .min(Instant::compareTo);
    }

    private List<Document> find(Bson which) {
        List<Document> found = new ArrayList<>();
        store.execute(
                COLLECTION,
                rows -> rows.find(which).limit(AT_ONCE).batchSize(AT_ONCE).into(found));
        return found;
    }
}
