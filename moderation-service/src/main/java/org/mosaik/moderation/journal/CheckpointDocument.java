package org.mosaik.moderation.journal;

import org.mosaik.events.Checkpoint;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A checkpoint, as this service keeps it. */
@Document(CheckpointDocument.COLLECTION)
record CheckpointDocument(@Id String id, String campaign, Checkpoint checkpoint) {

    static final String COLLECTION = "checkpoints";
    static final String CAMPAIGN = "campaign";
}
