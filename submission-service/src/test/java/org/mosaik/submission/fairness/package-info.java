@NullMarked
package org.mosaik.submission.fairness;

import org.jspecify.annotations.NullMarked;
