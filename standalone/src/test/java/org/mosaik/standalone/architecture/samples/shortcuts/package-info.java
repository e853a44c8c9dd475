/** Breaks house rules on purpose. */
@NullMarked
package org.mosaik.standalone.architecture.samples.shortcuts;

import org.jspecify.annotations.NullMarked;
