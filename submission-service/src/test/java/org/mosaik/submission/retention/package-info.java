@NullMarked
package org.mosaik.submission.retention;

import org.jspecify.annotations.NullMarked;
