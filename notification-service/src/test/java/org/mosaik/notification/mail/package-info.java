@NullMarked
package org.mosaik.notification.mail;

import org.jspecify.annotations.NullMarked;
