/** Moderation's own copies of the pictures that editors look at. */
@NullMarked
package org.mosaik.moderation.pictures;

import org.jspecify.annotations.NullMarked;
