@NullMarked
package org.mosaik.submission.photos;

import org.jspecify.annotations.NullMarked;
