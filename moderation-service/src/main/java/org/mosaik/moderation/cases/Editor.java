package org.mosaik.moderation.cases;

import java.time.Instant;

/** Who acts, and on what he or she was looking at. */
record Editor(String name, Seen seen, Instant now) {}
