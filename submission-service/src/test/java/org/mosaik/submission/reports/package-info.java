@NullMarked
package org.mosaik.submission.reports;

import org.jspecify.annotations.NullMarked;
