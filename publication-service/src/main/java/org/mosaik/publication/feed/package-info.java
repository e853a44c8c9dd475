/** What feed readers get: released stories only. */
@NullMarked
package org.mosaik.publication.feed;

import org.jspecify.annotations.NullMarked;
