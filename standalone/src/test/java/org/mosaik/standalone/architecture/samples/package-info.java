/** Classes that break house rules on purpose, so that each rule is seen failing. */
@NullMarked
package org.mosaik.standalone.architecture.samples;

import org.jspecify.annotations.NullMarked;
