/** Acting on the outside world: by looking at rows once everything that feeds them was read. */
@NullMarked
package org.mosaik.messaging.act;

import org.jspecify.annotations.NullMarked;
