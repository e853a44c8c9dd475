/** The newsletter: signing up twice over, leaving at once, and sending each story once to each subscriber. */
@NullMarked
package org.mosaik.notification.newsletter;

import org.jspecify.annotations.NullMarked;
