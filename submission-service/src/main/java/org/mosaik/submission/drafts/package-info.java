/** Forms that somebody wants to fill in later: sealed with a key that is in the link of their mail and nowhere else. */
@NullMarked
package org.mosaik.submission.drafts;

import org.jspecify.annotations.NullMarked;
