/** Breaks house rules on purpose. */
@NullMarked
package org.mosaik.standalone.architecture.samples.ours;

import org.jspecify.annotations.NullMarked;
