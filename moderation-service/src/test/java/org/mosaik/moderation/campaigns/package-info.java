@NullMarked
package org.mosaik.moderation.campaigns;

import org.jspecify.annotations.NullMarked;
