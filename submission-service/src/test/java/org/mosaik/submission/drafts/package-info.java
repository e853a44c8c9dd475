@NullMarked
package org.mosaik.submission.drafts;

import org.jspecify.annotations.NullMarked;
