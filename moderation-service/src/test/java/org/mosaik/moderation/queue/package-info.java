@NullMarked
package org.mosaik.moderation.queue;

import org.jspecify.annotations.NullMarked;
