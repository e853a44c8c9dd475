/** Links that lead people back to what they told: sent again, or made anew so that older ones lead nowhere. */
@NullMarked
package org.mosaik.submission.links;

import org.jspecify.annotations.NullMarked;
