/** One mail: how it is worded, set, addressed and handed to a mail server. */
@NullMarked
package org.mosaik.mail;

import org.jspecify.annotations.NullMarked;
