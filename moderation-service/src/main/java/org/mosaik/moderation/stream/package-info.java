/** One function bean for each topic that is followed. */
@NullMarked
package org.mosaik.moderation.stream;

import org.jspecify.annotations.NullMarked;
