package org.mosaik.moderation.cases;

import java.time.Instant;

/**
 * Who acts, and on what he or she was looking at.
 *
 * @param seen the revision of the case as it was shown
 */
record Editor(String name, long seen, Instant now) {}
