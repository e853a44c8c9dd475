@NullMarked
package org.mosaik.submission.submissions;

import org.jspecify.annotations.NullMarked;
