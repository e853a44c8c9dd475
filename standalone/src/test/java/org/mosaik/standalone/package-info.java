@NullMarked
package org.mosaik.standalone;

import org.jspecify.annotations.NullMarked;
