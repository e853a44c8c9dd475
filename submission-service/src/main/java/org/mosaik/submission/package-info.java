/**
 * Takes stories in, and lets the people who told them change them or take them back.
 *
 * <p>In: forms and the API; {@code campaigns}, {@code decisions} and {@code deliveries.*} from the log. Out: {@code
 * submissions}, {@code withdrawals} and {@code reports}. Start reading at {@link org.mosaik.submission.submissions.CreateSubmission}: a
 * new story goes to the log first, everything later changes the document and is announced afterwards.
 */
@NullMarked
package org.mosaik.submission;

import org.jspecify.annotations.NullMarked;
