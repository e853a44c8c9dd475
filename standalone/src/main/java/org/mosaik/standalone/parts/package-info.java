/** The parts that run in this process, how each is started and stopped, and how it is doing. */
@NullMarked
package org.mosaik.standalone.parts;

import org.jspecify.annotations.NullMarked;
