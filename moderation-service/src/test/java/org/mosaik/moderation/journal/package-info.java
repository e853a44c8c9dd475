@NullMarked
package org.mosaik.moderation.journal;

import org.jspecify.annotations.NullMarked;
