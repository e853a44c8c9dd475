package org.mosaik.publication.stories;

import org.mosaik.messaging.own.Owner;
import org.springframework.stereotype.Component;

/** What this service remembers of a story that is not on the wall. */
@Component
public class FindStory {

    private final Owner<StoryDocument> stories;

    FindStory(Owner<StoryDocument> stories) {
        this.stories = stories;
    }

    /** Whether there was such a story: an address that was good once is gone, and not unknown. */
    public boolean isGone(String id) {
        return stories.find(id).filter(StoryDocument::isGone).isPresent();
    }
}
