package org.mosaik.submission.photos;

import java.time.Instant;
import java.util.List;
import org.mosaik.events.Medium;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A photo that belongs to no story yet.
 *
 * @param token whoever knows it may use the photo, once; also the name of its folder
 */
@Document(Upload.COLLECTION)
public record Upload(@Id String token, String medium, List<Medium.Rendition> renditions, Instant at) {

    static final String COLLECTION = "uploads";
}
