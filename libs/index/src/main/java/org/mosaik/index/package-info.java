/**
 * A Lucene index of this instance that follows topics: what enters are snapshots, what leaves are pages of hits.
 *
 * <p>Start reading at {@link org.mosaik.index.TopicIndex}; {@code Follower} reads the log, {@code Documents} is the
 * Lucene side, {@code Entry} is one document. The index is a projection: it can be dropped at any time and is read
 * again from the log.
 */
@NullMarked
package org.mosaik.index;

import org.jspecify.annotations.NullMarked;
