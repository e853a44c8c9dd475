/** What must hold for colours, styles and words. */
@NullMarked
package org.mosaik.web.page;

import org.jspecify.annotations.NullMarked;
