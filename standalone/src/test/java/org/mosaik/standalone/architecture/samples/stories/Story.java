package org.mosaik.standalone.architecture.samples.stories;

import org.mosaik.messaging.own.Owned;
import org.mosaik.standalone.architecture.samples.stream.StoryStream;
import org.mosaik.standalone.architecture.samples.web.StoryPage;

/** An aggregate that sees the edges of its service, and Spring through another class. */
public class Story extends Owned {

    private final String title;

    public Story(String id, String title) {
        super(id);
        this.title = StoryHelper.tidy(title);
    }

    public String shown() {
        return new StoryPage().show(this) + StoryStream.FUNCTION;
    }

    public String title() {
        return title;
    }
}
