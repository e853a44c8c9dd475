package org.mosaik.publication.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Codec;
import org.mosaik.events.Content;
import org.mosaik.events.Kind;
import org.mosaik.publication.stories.Addresses;
import org.mosaik.publication.wall.Filter;
import org.mosaik.publication.wall.Story;
import org.mosaik.publication.wall.Wall;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Stories for programs, in the JSON form that the topics have, too. */
@RestController
@RequestMapping(path = "/api/stories", produces = MediaType.APPLICATION_JSON_VALUE)
class StoryApi {

    private static final int MOST = 100;

    /** A story as programs see it: without people and consents. */
    record Shown(String id, String address, Instant since, Content content) {}

    /** Some stories, and where the next ones begin. */
    record Answer(List<Shown> stories, @Nullable String next) {}

    private final Wall wall;
    private final ShownStories stories;
    private final Addresses addresses;

    StoryApi(Wall wall, ShownStories stories, Addresses addresses) {
        this.wall = wall;
        this.stories = stories;
        this.addresses = addresses;
    }

    @GetMapping
    byte[] list(
            @RequestParam(required = false) @Nullable String campaign,
            @RequestParam(required = false) @Nullable Kind kind,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") int limit) {
        if (limit < 1 || limit > MOST) {
            throw new ProblemException(Problem.of(400, "limit", MOST));
        }
        Wall.Section section = wall.section(Filter.of(campaign, kind), after, limit);
        return Codec.writePart(
                new Answer(section.stories().stream().map(this::shown).toList(), section.next()));
    }

    @GetMapping("/{id}")
    byte[] one(@PathVariable String id) {
        return Codec.writePart(shown(stories.get(id)));
    }

    private Shown shown(Story story) {
        Content content = story.content().published(medium -> addresses.picture(story.id(), medium.id()));
        return new Shown(story.id(), addresses.story(story.id()), story.since(), content);
    }
}
