/** Pages of this process itself, on the JDK's own web server: they are there before any service is. */
@NullMarked
package org.mosaik.standalone.pages;

import org.jspecify.annotations.NullMarked;
