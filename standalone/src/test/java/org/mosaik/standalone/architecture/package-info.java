/** The house rules, each applied to the whole repository and each seen failing on a sample that breaks it. */
@NullMarked
package org.mosaik.standalone.architecture;

import org.jspecify.annotations.NullMarked;
