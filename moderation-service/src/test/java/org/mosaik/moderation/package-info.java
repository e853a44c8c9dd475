@NullMarked
package org.mosaik.moderation;

import org.jspecify.annotations.NullMarked;
