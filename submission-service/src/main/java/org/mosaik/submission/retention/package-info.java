/** How long data of people are kept, as their campaign says, and who sees to it. */
@NullMarked
package org.mosaik.submission.retention;

import org.jspecify.annotations.NullMarked;
