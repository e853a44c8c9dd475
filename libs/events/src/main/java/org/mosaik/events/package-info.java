/**
 * The contract: one record per snapshot that travels over the log, its topic, its facts and its JSON form.
 *
 * <p>A topic is a table of latest states: every record is a snapshot of one thing, keyed by its id, with a revision
 * that only grows. Start reading at {@link org.mosaik.events.Topic}. Plain Java; schemas, approved samples and the
 * AsyncAPI document lie beside the classes. Collections are never null: an absent one is empty. Everything else that
 * is not {@code @Nullable} is required, and {@link org.mosaik.events.Codec} refuses a body without it.
 */
@NullMarked
package org.mosaik.events;

import org.jspecify.annotations.NullMarked;
