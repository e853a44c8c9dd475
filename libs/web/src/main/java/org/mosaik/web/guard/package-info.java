/** What protects every response and bounds every request. */
@NullMarked
package org.mosaik.web.guard;

import org.jspecify.annotations.NullMarked;
