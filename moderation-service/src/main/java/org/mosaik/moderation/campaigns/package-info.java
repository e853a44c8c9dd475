/** Campaigns: imported from files, announced to everybody. */
@NullMarked
package org.mosaik.moderation.campaigns;

import org.jspecify.annotations.NullMarked;
