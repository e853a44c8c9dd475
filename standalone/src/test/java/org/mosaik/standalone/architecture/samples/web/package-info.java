/** Breaks house rules on purpose. */
@NullMarked
package org.mosaik.standalone.architecture.samples.web;

import org.jspecify.annotations.NullMarked;
