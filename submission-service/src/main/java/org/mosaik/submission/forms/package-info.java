/** What somebody typed, held against what the campaign asks for. */
@NullMarked
package org.mosaik.submission.forms;

import org.jspecify.annotations.NullMarked;
