/** Photos on their way in, and the files that other services fetch once. */
@NullMarked
package org.mosaik.submission.photos;

import org.jspecify.annotations.NullMarked;
