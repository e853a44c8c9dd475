/** What was handed in: created on the log first, then changed and withdrawn by guarded writes. */
@NullMarked
package org.mosaik.submission.submissions;

import org.jspecify.annotations.NullMarked;
