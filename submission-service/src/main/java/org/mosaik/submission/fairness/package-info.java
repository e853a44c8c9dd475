/** That one person, one network or one program does not take the place of all others; nobody is tracked for that. */
@NullMarked
package org.mosaik.submission.fairness;

import org.jspecify.annotations.NullMarked;
