@NullMarked
package org.mosaik.standalone.mailbox;

import org.jspecify.annotations.NullMarked;
