@NullMarked
package org.mosaik.moderation.cases;

import org.jspecify.annotations.NullMarked;
