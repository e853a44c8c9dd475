/** A person of whom every word can be found again, and the search that looks for them everywhere. */
@NullMarked
package org.mosaik.standalone.journey.marked;

import org.jspecify.annotations.NullMarked;
