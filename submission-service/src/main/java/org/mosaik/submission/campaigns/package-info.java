/** The campaigns that stories are handed in to, as the editors announced them. */
@NullMarked
package org.mosaik.submission.campaigns;

import org.jspecify.annotations.NullMarked;
