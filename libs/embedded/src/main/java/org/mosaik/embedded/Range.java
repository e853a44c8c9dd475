package org.mosaik.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
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
        return operators.keySet().stream()
                .map(operator -> bound(operator, operators.get(operator)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private static Optional<Range> bound(String operator, @Nullable Object value) {
        if (!isPlain(value)) {
            return Optional.empty();
        }
        return switch (operator) {
            case "$eq" -> Optional.of(exactly(value));
            case "$gt", "$gte" -> Optional.of(new Range(normalized(value), null));
            case "$lt", "$lte" -> Optional.of(new Range(null, normalized(value)));
            default -> Optional.empty();
        };
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
