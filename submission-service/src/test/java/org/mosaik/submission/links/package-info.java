@NullMarked
package org.mosaik.submission.links;

import org.jspecify.annotations.NullMarked;
