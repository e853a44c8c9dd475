/** Layout, languages, links, colours and dates of the pages. */
@NullMarked
package org.mosaik.web.page;

import org.jspecify.annotations.NullMarked;
