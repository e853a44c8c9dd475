package org.mosaik.submission.photos;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A photo whose story was taken back or erased; nothing leads from the keyed hash to the photo or to anybody on it. */
@Document(GonePhoto.COLLECTION)
record GonePhoto(@Id String keyedHash, Instant expireAt) {

    static final String COLLECTION = "gone_photos";
}
