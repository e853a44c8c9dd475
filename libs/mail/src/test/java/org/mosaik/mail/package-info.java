@NullMarked
package org.mosaik.mail;

import org.jspecify.annotations.NullMarked;
