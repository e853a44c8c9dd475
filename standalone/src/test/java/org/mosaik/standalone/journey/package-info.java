/** The whole way of a story, over HTTP and in a browser, with everything running in this process. */
@NullMarked
package org.mosaik.standalone.journey;

import org.jspecify.annotations.NullMarked;
