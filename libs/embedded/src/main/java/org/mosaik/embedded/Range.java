package org.mosaik.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The values of a field between which everything lies that a query can find; wider than the query, never narrower.
 *
 * @param from null begins with the smallest value
 * @param to null goes on to the largest
 */
record Range(@Nullable Object from, @Nullable Object to) {

    /** Null if the query does not narrow the field down. */
    static @Nullable Range of(Document query, String field) {
        if (query.containsKey(field)) {
            return of(query.get(field));
        }
        if (query.get("$and") instanceof Collection<?> conditions) {
            for (Object condition : conditions) {
                Range range = condition instanceof Document document ? of(document, field) : null;
                if (range != null) {
                    return range;
                }
            }
        }
        return null;
    }

    private static @Nullable Range of(@Nullable Object condition) {
        if (!(condition instanceof Document operators)) {
            return isPlain(condition) ? exactly(condition) : null;
        }
        // One bound only: of an array, one element may lie above the lower and another one below the upper.
        for (String operator : operators.keySet()) {
            Object bound = operators.get(operator);
            if (isPlain(bound)) {
                switch (operator) {
                    case "$eq":
                        return exactly(bound);
                    case "$gt", "$gte":
                        return new Range(normalized(bound), null);
                    case "$lt", "$lte":
                        return new Range(null, normalized(bound));
                    default:
                        break;
                }
            }
        }
        return null;
    }

    private static Range exactly(@Nullable Object value) {
        return new Range(normalized(value), normalized(value));
    }

    private static boolean isPlain(@Nullable Object value) {
        return value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Instant;
    }

    private static @Nullable Object normalized(@Nullable Object value) {
        return new KeyValue(value).normalized().get(0);
    }

    boolean endsBefore(@Nullable Object value) {
        return to != null && ValueComparator.ascWithoutListHandling().compare(value, to) > 0;
    }
}
