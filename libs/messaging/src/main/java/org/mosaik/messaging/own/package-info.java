/** Documents that a service owns: changed by one guarded write, announced afterwards, repeated when something came late. */
@NullMarked
package org.mosaik.messaging.own;

import org.jspecify.annotations.NullMarked;
