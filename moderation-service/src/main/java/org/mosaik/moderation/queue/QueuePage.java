package org.mosaik.moderation.queue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mosaik.moderation.cases.CaseDocument;

/**
 * A part of the queue, as the store has it now.
 *
 * @param next where the next part begins; absent on the last one
 */
public record QueuePage(List<CaseDocument> cases, @Nullable String next) {}
