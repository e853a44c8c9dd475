/** The editors' journal: every action and every look at contact data, in a chain for each campaign that cannot be bent unnoticed. */
@NullMarked
package org.mosaik.moderation.journal;

import org.jspecify.annotations.NullMarked;
