@NullMarked
package org.mosaik.notification.submitters;

import org.jspecify.annotations.NullMarked;
