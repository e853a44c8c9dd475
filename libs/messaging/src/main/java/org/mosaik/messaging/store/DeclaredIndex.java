package org.mosaik.messaging.store;

import java.time.Duration;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;

/**
 * What a collection is searched by, besides its ids; a bean of whoever searches.
 *
 * @param fields in the order of the index, all ascending
 * @param expiring whether a document goes by itself at the time that stands in the field, if the store can do that
 */
public record DeclaredIndex(String collection, List<String> fields, boolean expiring) {

    public static DeclaredIndex of(String collection, String... fields) {
        return new DeclaredIndex(collection, List.of(fields), false);
    }

    /** The embedded store removes nothing by itself: whoever declares this removes what is over too, and never finds it. */
    public static DeclaredIndex expiring(String collection, String field) {
        return new DeclaredIndex(collection, List.of(field), true);
    }

    /** In the words of the library that declares it. */
    public Index definition() {
        Index index = new Index();
        fields.forEach(field -> index.on(field, Sort.Direction.ASC));
        return expiring ? index.expire(Duration.ZERO) : index;
    }
}
