@NullMarked
package org.mosaik.notification.web;

import org.jspecify.annotations.NullMarked;
