package org.mosaik.standalone.architecture.samples.web;

import org.mosaik.standalone.architecture.samples.stories.Story;

/** The edge may see the feature; that the feature sees it too makes a circle. */
public class StoryPage {

    public String show(Story story) {
        return story.title();
    }
}
