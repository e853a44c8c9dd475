@NullMarked
package org.mosaik.notification.posting;

import org.jspecify.annotations.NullMarked;
