/** Cases: one document each, from the first word of a submission to its release. */
@NullMarked
package org.mosaik.moderation.cases;

import org.jspecify.annotations.NullMarked;
