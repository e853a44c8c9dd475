/** Breaks house rules on purpose. */
@NullMarked
package org.mosaik.standalone.architecture.samples.stream;

import org.jspecify.annotations.NullMarked;
