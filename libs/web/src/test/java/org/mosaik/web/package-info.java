/** What must hold for every page and every answer of every service. */
@NullMarked
package org.mosaik.web;

import org.jspecify.annotations.NullMarked;
