package org.mosaik.moderation.behalf;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A note of who was given a link to enter stories, for which campaign and for how long; never the link itself. */
@Document(IssuedLink.COLLECTION)
public record IssuedLink(@Id String id, String editor, String campaign, Instant at, Instant expires) {

    static final String COLLECTION = "behalf-links";
    static final String AT = "at";
}
