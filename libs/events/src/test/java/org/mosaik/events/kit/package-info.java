/** What services try their own side of the contract with. */
@NullMarked
package org.mosaik.events.kit;

import org.jspecify.annotations.NullMarked;
