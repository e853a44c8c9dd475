/** The fields of a form and what is wrong with them. */
@NullMarked
package org.mosaik.web.form;

import org.jspecify.annotations.NullMarked;
