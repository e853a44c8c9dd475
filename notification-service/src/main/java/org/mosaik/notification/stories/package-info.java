/** What the log says of a story, as tables of latest states. */
@NullMarked
package org.mosaik.notification.stories;

import org.jspecify.annotations.NullMarked;
