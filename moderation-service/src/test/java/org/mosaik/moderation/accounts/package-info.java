@NullMarked
package org.mosaik.moderation.accounts;

import org.jspecify.annotations.NullMarked;
