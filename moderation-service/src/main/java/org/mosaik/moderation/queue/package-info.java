/** What waits for an editor, oldest first: an index proposes, the store disposes. */
@NullMarked
package org.mosaik.moderation.queue;

import org.jspecify.annotations.NullMarked;
