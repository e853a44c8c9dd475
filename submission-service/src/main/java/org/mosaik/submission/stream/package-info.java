/** One function bean per topic that this service follows. */
@NullMarked
package org.mosaik.submission.stream;

import org.jspecify.annotations.NullMarked;
