@NullMarked
package org.mosaik.notification.newsletter;

import org.jspecify.annotations.NullMarked;
