@NullMarked
package org.mosaik.publication.pictures;

import org.jspecify.annotations.NullMarked;
