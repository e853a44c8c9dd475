package org.mosaik.submission.photos;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A picture that is not to come back, whoever sends it.
 *
 * @param looks its fingerprint, in sixteen digits
 */
@Document("blocked_photos")
public record BlockedPhoto(@Id String looks, Instant since) {}
