@NullMarked
package org.mosaik.publication.instances;

import org.jspecify.annotations.NullMarked;
