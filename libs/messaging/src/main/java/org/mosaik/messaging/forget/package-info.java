/** Seeing to it that what was forgotten leaves the log, too: compaction alone never closes a quiet partition's segment. */
@NullMarked
package org.mosaik.messaging.forget;

import org.jspecify.annotations.NullMarked;
