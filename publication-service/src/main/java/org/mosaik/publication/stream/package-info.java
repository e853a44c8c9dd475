/** What comes in over the log. */
@NullMarked
package org.mosaik.publication.stream;

import org.jspecify.annotations.NullMarked;
