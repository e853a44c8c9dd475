package org.mosaik.moderation.behalf;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A note of who was given a link to enter something for others, and for how long; never the link itself.
 *
 * @param story whose people it is about; absent for a link to enter whole stories
 * @param person who signed something, by the number in that story
 */
@Document(IssuedLink.COLLECTION)
public record IssuedLink(
        @Id String id,
        String editor,
        String campaign,
        @Nullable String story,
        @Nullable String person,
        Instant at,
        Instant expires) {

    static final String COLLECTION = "behalf-links";
    static final String AT = "at";
}
