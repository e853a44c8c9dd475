/** The campaigns under which stories were asked for. */
@NullMarked
package org.mosaik.publication.campaigns;

import org.jspecify.annotations.NullMarked;
