/** Breaks house rules on purpose. */
@NullMarked
package org.mosaik.standalone.architecture.samples.foreign;

import org.jspecify.annotations.NullMarked;
