@NullMarked
package org.mosaik.publication.stream;

import org.jspecify.annotations.NullMarked;
