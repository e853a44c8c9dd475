@NullMarked
package org.mosaik.moderation.pictures;

import org.jspecify.annotations.NullMarked;
