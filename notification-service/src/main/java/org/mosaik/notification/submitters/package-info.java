/** Mails to people who handed in a story: when they are due, what they say, and the record of what was sent. */
@NullMarked
package org.mosaik.notification.submitters;

import org.jspecify.annotations.NullMarked;
