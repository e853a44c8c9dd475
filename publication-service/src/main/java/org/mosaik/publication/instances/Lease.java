package org.mosaik.publication.instances;

import java.time.Instant;
import java.util.Map;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An instance that may show stories.
 *
 * @param until when it stops showing them unless it has renewed the lease
 * @param positions how far its index has read, by topic and partition
 */
@Document("instances")
record Lease(@Id String id, Instant until, Map<String, Long> positions) {}
