/** The editors' console and the programming interface. */
@NullMarked
package org.mosaik.moderation.web;

import org.jspecify.annotations.NullMarked;
