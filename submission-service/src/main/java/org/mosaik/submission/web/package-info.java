/** Pages and API: translate, one call, answer. */
@NullMarked
package org.mosaik.submission.web;

import org.jspecify.annotations.NullMarked;
