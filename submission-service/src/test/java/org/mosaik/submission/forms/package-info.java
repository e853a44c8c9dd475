@NullMarked
package org.mosaik.submission.forms;

import org.jspecify.annotations.NullMarked;
