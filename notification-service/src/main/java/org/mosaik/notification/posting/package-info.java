/** Sending once: what is to be looked at, what was intended, how it ended and what channels announce of it. */
@NullMarked
package org.mosaik.notification.posting;

import org.jspecify.annotations.NullMarked;
