@NullMarked
package org.mosaik.moderation.checks;

import org.jspecify.annotations.NullMarked;
