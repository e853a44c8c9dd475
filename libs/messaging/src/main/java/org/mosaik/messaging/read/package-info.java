/** Following topics: decode, fold, hand over; park what is broken, wait for what is away. */
@NullMarked
package org.mosaik.messaging.read;

import org.jspecify.annotations.NullMarked;
