/**
 * The public site: wall, story pages, API, feed.
 *
 * <p>Decisions, withdrawals and campaigns enter; {@code publications} (what may leave the house) and
 * {@code deliveries.site} (what stands on our own pages) leave. Start reading at
 * {@link org.mosaik.publication.stories.StoryDocument} for what is told, and at
 * {@link org.mosaik.publication.wall.Wall} for what is shown.
 */
@NullMarked
package org.mosaik.publication;

import org.jspecify.annotations.NullMarked;
