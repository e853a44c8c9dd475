/**
 * Photos on their way in and files on their way out. Start reading at {@link org.mosaik.media.PhotoIntake}: the bytes of
 * one upload enter, clean JPEG renditions or a refusal leave; {@link org.mosaik.media.MediaFolder} keeps them and
 * {@link org.mosaik.media.SignedAddresses} lets another service fetch them.
 */
@NullMarked
package org.mosaik.media;

import org.jspecify.annotations.NullMarked;
