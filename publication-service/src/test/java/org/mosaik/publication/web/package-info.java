@NullMarked
package org.mosaik.publication.web;

import org.jspecify.annotations.NullMarked;
