/**
 * The rules of the log as a library: topics are tables of latest states, and every service owns, follows and acts on
 * them in the same few ways.
 *
 * <ul>
 *   <li>{@code log}: topics from code, appending with every guarantee, positions kept in the store
 *   <li>{@code read}: one function bean per topic; poison is parked, an outage waits, nothing is skipped
 *   <li>{@code own}: documents that are changed first and announced afterwards, and that follow their own topic
 *   <li>{@code act}: the outside world is acted on by looking at rows, never at records
 *   <li>{@code start}: own topics first, then withdrawals, then the rest, before anything is written or done
 * </ul>
 *
 * <p>A service sets {@code mosaik.service}, declares {@link org.mosaik.messaging.own.Owner} beans for what it owns and
 * {@link org.mosaik.messaging.read.TopicReader} beans for what it follows.
 */
@NullMarked
package org.mosaik.messaging;

import org.jspecify.annotations.NullMarked;
