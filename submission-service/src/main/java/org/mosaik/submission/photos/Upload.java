package org.mosaik.submission.photos;

import java.util.List;
import org.mosaik.events.Medium;

/**
 * A photo that belongs to no story yet.
 *
 * @param token whoever knows it may use the photo, once; also the name of its folder
 */
public record Upload(String token, String medium, List<Medium.Rendition> renditions, List<String> formats) {}
