/** The test kit for consumers: a shared broker and store, records as they should not be, and a fresh look at the log. */
@NullMarked
package org.mosaik.messaging.kit;

import org.jspecify.annotations.NullMarked;
