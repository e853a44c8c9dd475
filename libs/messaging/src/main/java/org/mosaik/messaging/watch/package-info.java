/** Seeing that something is stuck before a person does. */
@NullMarked
package org.mosaik.messaging.watch;

import org.jspecify.annotations.NullMarked;
