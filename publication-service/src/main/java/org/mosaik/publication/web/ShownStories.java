package org.mosaik.publication.web;

import org.mosaik.publication.stories.FindStory;
import org.mosaik.publication.wall.Story;
import org.mosaik.publication.wall.Wall;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.stereotype.Component;

/** A story by the id in an address: shown, gone or unknown. */
@Component
class ShownStories {

    private final Wall wall;
    private final FindStory stories;

    ShownStories(Wall wall, FindStory stories) {
        this.wall = wall;
        this.stories = stories;
    }

    Story get(String id) {
        return wall.find(id)
                .orElseThrow(() -> new ProblemException(stories.isGone(id) ? Problem.gone() : Problem.notFound()));
    }
}
