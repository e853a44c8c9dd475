package org.mosaik.submission.fairness;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A proof of work that was used.
 *
 * @param by what it was used for, where that may be repeated
 */
@Document(SpentProof.COLLECTION)
record SpentProof(@Id String challenge, String by, Instant expireAt) {

    static final String COLLECTION = "spent_proofs";
}
