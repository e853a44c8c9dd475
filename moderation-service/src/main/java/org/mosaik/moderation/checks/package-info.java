/**
 * What is looked at before an editor does: advice, never a decision. {@code Checks} is the list, {@code LookAtStories} runs
 * it.
 */
@NullMarked
package org.mosaik.moderation.checks;

import org.jspecify.annotations.NullMarked;
