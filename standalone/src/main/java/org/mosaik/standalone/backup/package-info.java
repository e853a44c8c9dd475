/** One file with everything that is kept, made from a data folder in which nobody works, and put back into one. */
@NullMarked
package org.mosaik.standalone.backup;

import org.jspecify.annotations.NullMarked;
