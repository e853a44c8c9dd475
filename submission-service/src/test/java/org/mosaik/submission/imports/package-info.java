@NullMarked
package org.mosaik.submission.imports;

import org.jspecify.annotations.NullMarked;
