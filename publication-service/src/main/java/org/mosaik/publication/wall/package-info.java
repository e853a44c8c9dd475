/** What readers see at once: an index of this instance that follows decisions and withdrawals. */
@NullMarked
package org.mosaik.publication.wall;

import org.jspecify.annotations.NullMarked;
