@NullMarked
package org.mosaik.notification;

import org.jspecify.annotations.NullMarked;
