/** How snapshots lie in the store. */
@NullMarked
package org.mosaik.messaging.store;

import org.jspecify.annotations.NullMarked;
