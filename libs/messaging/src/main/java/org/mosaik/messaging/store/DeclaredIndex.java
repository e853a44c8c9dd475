package org.mosaik.messaging.store;

import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;

/**
 * What a collection is searched by, besides its ids; a bean of whoever searches.
 *
 * @param fields in the order of the index, all ascending
 */
public record DeclaredIndex(String collection, List<String> fields) {

    public static DeclaredIndex of(String collection, String... fields) {
        return new DeclaredIndex(collection, List.of(fields));
    }

    /** In the words of the library that declares it. */
    public Index definition() {
        Index index = new Index();
        fields.forEach(field -> index.on(field, Sort.Direction.ASC));
        return index;
    }
}
