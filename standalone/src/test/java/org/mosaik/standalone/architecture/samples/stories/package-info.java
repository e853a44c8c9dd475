/** Breaks house rules on purpose. */
@NullMarked
package org.mosaik.standalone.architecture.samples.stories;

import org.jspecify.annotations.NullMarked;
