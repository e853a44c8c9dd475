/** Topics from code, appending with every guarantee, and positions that live with the state they feed. */
@NullMarked
package org.mosaik.messaging.log;

import org.jspecify.annotations.NullMarked;
