/** Stories that editors enter for others: they do it at the submission-service, by a link that is issued and noted here. */
@NullMarked
package org.mosaik.moderation.behalf;

import org.jspecify.annotations.NullMarked;
