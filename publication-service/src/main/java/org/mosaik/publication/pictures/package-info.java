/** Our own copies of the pictures: fetched once from the submission service, removed with their story. */
@NullMarked
package org.mosaik.publication.pictures;

import org.jspecify.annotations.NullMarked;
