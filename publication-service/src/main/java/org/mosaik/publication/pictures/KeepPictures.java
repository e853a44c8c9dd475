package org.mosaik.publication.pictures;

import java.util.List;
import java.util.Map;
import org.mosaik.events.Medium;
import org.mosaik.messaging.own.Owner;
import org.mosaik.publication.stories.StoryActors;
import org.mosaik.publication.stories.StoryDocument;
import org.mosaik.publication.stories.Todo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Fetches the pictures of stories that were approved, and removes those of stories that are gone and those that a story has no longer. */
@Component
class KeepPictures {

    private static final Logger LOG = LoggerFactory.getLogger(KeepPictures.class);

    private final Owner<StoryDocument> stories;
    private final Pictures pictures;
    private final StoryActors actors;

    KeepPictures(Owner<StoryDocument> stories, Pictures pictures, StoryActors actors) {
        this.stories = stories;
        this.pictures = pictures;
        this.actors = actors;
        actors.work(Todo.FETCH, this::isFetched);
        actors.work(Todo.CLEAR, this::isCleared);
    }

    private boolean isFetched(String id) {
        List<Medium> missing =
                stories.find(id).map(StoryDocument::missingPictures).orElse(List.of());
        List<Todo> left = List.of();
        for (Medium medium : missing) {
            try {
                boolean found = pictures.keep(id, medium);
                left = stories.change(id, story -> settled(story, medium, found))
                        .orElse(List.of());
            } catch (PictureUnreachable later) {
                LOG.warn("a picture has to wait: {}", later.getMessage());
                return false;
            }
        }
        actors.look(Map.of(id, left));
        return true;
    }

    private static List<Todo> settled(StoryDocument story, Medium medium, boolean found) {
        story.pictureSettled(medium.id(), found);
        return story.todo();
    }

    private boolean isCleared(String id) {
        StoryDocument story = stories.find(id).orElse(null);
        if (story != null && story.has(Todo.CLEAR)) {
            pictures.clearAllBut(id, story.shownPictures());
            stories.change(id, now -> {
                if (now.has(Todo.CLEAR)) {
                    now.picturesCleared();
                }
                return true;
            });
        }
        return true;
    }
}
