package org.mosaik.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;

/** Refuses loudly what the store would otherwise ignore and what would then work on a real MongoDB only. */
final class Unsupported {

    private static final List<String> TRANSACTION_FIELDS = List.of("startTransaction", "autocommit");
    private static final List<String> INDEX_OPTIONS = List.of("partialFilterExpression", "collation");

    private Unsupported() {}

    static void refuse(String command, Document query) {
        if (TRANSACTION_FIELDS.stream().anyMatch(query::containsKey)) {
            throw new MongoServerError(20, "IllegalOperation", "the embedded store has no transactions");
        }
        if (command.equals("aggregate") && opensChangeStream(query)) {
            throw new MongoServerError(40573, "Location40573", "the embedded store has no change streams");
        }
    }

    private static boolean opensChangeStream(Document query) {
        return query.get("pipeline") instanceof List<?> stages
                && stages.stream()
                        .anyMatch(stage -> stage instanceof Document document && document.containsKey("$changeStream"));
    }

    static void refuseIndex(Document description) {
        INDEX_OPTIONS.stream().filter(description::containsKey).findFirst().ifPresent(option -> {
            throw noIndexWith("option " + option);
        });
        if (description.get("key") instanceof Document key) {
            key.values().stream().filter(String.class::isInstance).findFirst().ifPresent(type -> {
                throw noIndexWith("type " + type);
            });
        }
    }

    private static MongoServerError noIndexWith(String what) {
        return new MongoServerError(67, "CannotCreateIndex", "the embedded store has no index of " + what);
    }
}
