/** Stories as this service keeps them: what was decided and taken back, and what the site tells the world of it. */
@NullMarked
package org.mosaik.publication.stories;

import org.jspecify.annotations.NullMarked;
