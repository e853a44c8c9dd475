/**
 * Everything in one process: broker, store, mailbox, the four services and a page that shows how they are. Start reading
 * at {@link org.mosaik.standalone.StandaloneApplication}, then {@link org.mosaik.standalone.Mosaik}.
 */
@NullMarked
package org.mosaik.standalone;

import org.jspecify.annotations.NullMarked;
