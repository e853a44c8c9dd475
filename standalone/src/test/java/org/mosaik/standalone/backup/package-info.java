@NullMarked
package org.mosaik.standalone.backup;

import org.jspecify.annotations.NullMarked;
