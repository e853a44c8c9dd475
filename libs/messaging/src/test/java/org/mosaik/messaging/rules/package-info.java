@NullMarked
package org.mosaik.messaging.rules;

import org.jspecify.annotations.NullMarked;
