@NullMarked
package org.mosaik.moderation.stream;

import org.jspecify.annotations.NullMarked;
