/** Which instances show stories now, and since when a withdrawn story is shown by none of them. */
@NullMarked
package org.mosaik.publication.instances;

import org.jspecify.annotations.NullMarked;
