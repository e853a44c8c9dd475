/** A check from outside, added as CONTRIBUTING says. */
@NullMarked
package org.mosaik.moderation.checks.added;

import org.jspecify.annotations.NullMarked;
