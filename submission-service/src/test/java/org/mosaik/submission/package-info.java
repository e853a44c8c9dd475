@NullMarked
package org.mosaik.submission;

import org.jspecify.annotations.NullMarked;
