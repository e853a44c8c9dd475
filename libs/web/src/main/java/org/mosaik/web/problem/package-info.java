/** How a refusal or a failure is told, to people and to programs. */
@NullMarked
package org.mosaik.web.problem;

import org.jspecify.annotations.NullMarked;
