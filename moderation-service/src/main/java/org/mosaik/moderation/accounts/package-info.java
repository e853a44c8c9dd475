/** Who may moderate: names and passwords for people, bearer tokens for programs. */
@NullMarked
package org.mosaik.moderation.accounts;

import org.jspecify.annotations.NullMarked;
