/**
 * A real broker and a store that speaks MongoDB's wire protocol, both on disk and inside the process, for trying out, for
 * tests and for small campaigns. Start reading at {@link org.mosaik.embedded.EmbeddedBroker} and {@link
 * org.mosaik.embedded.EmbeddedStore}.
 */
@NullMarked
package org.mosaik.embedded;

import org.jspecify.annotations.NullMarked;
