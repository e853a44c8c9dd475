/**
 * What runs in the child process that decodes photos: the JDK alone, started at
 * {@link org.mosaik.media.worker.PhotoWorker}.
 */
@NullMarked
package org.mosaik.media.worker;

import org.jspecify.annotations.NullMarked;
