@NullMarked
package org.mosaik.index;

import org.jspecify.annotations.NullMarked;
