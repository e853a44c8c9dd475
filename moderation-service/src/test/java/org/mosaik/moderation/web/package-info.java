@NullMarked
package org.mosaik.moderation.web;

import org.jspecify.annotations.NullMarked;
