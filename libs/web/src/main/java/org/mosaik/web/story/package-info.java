/** Stories and campaigns in the words of whoever reads them. */
@NullMarked
package org.mosaik.web.story;

import org.jspecify.annotations.NullMarked;
