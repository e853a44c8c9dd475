/** Function beans that follow the topics: translate, call, done. */
@NullMarked
package org.mosaik.notification.stream;

import org.jspecify.annotations.NullMarked;
