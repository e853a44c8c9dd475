package org.mosaik.publication.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mosaik.publication.pictures.Pictures;
import org.mosaik.publication.wall.Story;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Our copies of pictures, as long as their story is public. */
@Controller
class PictureFiles {

    private final ShownStories stories;
    private final Pictures pictures;

    PictureFiles(ShownStories stories, Pictures pictures) {
        this.stories = stories;
        this.pictures = pictures;
    }

    @GetMapping("/media/{story}/{medium}/{rendition}.jpg")
    ResponseEntity<Resource> picture(
            @PathVariable String story, @PathVariable String medium, @PathVariable String rendition)
            throws IOException {
        Story shown = stories.get(story);
        boolean belongs =
                shown.content().media().stream().anyMatch(one -> one.id().equals(medium));
        if (!belongs) {
            throw new ProblemException(Problem.notFound());
        }
        Path file = pictures.find(story, medium, rendition).orElseThrow(() -> new ProblemException(Problem.notFound()));
        String version = Long.toHexString(Files.size(file)) + "-"
                + Long.toHexString(Files.getLastModifiedTime(file).toMillis());
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .eTag('"' + version + '"')
                .body(new FileSystemResource(file));
    }
}
