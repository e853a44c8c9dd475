/** The service under test with its mailboxes, and stories to send through it. */
@NullMarked
package org.mosaik.notification.kit;

import org.jspecify.annotations.NullMarked;
