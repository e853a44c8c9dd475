/**
 * Editors lead submissions to a decision.
 *
 * <p>Submissions, withdrawals and reports enter; campaigns, decisions and cases leave. Start reading at {@code cases.CaseDocument}:
 * it is the one document that decides, with every transition that there is. {@code cases.DecideCase} is what editors do with
 * it, {@code cases.HeedSubmitters} what the people do who handed something in, {@code cases.ReleaseStories} what time
 * does.
 */
@NullMarked
package org.mosaik.moderation;

import org.jspecify.annotations.NullMarked;
