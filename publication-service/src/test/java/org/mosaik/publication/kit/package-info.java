/** Stories to test with, and the service as its readers and the log see it. */
@NullMarked
package org.mosaik.publication.kit;

import org.jspecify.annotations.NullMarked;
