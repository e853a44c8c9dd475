/** The order in which a service wakes up. */
@NullMarked
package org.mosaik.messaging.start;

import org.jspecify.annotations.NullMarked;
