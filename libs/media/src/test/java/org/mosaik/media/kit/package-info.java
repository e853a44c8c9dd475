/** Pictures that others try photos with. */
@NullMarked
package org.mosaik.media.kit;

import org.jspecify.annotations.NullMarked;
