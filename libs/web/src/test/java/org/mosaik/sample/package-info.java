/** A small application with every kind of page,. */
@NullMarked
package org.mosaik.sample;

import org.jspecify.annotations.NullMarked;
