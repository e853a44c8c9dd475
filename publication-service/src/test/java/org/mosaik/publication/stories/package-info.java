@NullMarked
package org.mosaik.publication.stories;

import org.jspecify.annotations.NullMarked;
