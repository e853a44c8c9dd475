/** Pages, programming interface, feed and pictures over HTTP. */
@NullMarked
package org.mosaik.publication.web;

import org.jspecify.annotations.NullMarked;
