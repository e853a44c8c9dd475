/** The secret link with which a submitter comes back, and what it shows. */
@NullMarked
package org.mosaik.submission.receipts;

import org.jspecify.annotations.NullMarked;
