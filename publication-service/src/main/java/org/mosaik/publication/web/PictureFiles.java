package org.mosaik.publication.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mosaik.events.Licence;
import org.mosaik.events.Medium;
import org.mosaik.media.PhotoCredits;
import org.mosaik.media.PhotoFormat;
import org.mosaik.publication.pictures.Pictures;
import org.mosaik.publication.wall.Story;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.core.io.ByteArrayResource;
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

    @GetMapping("/media/{story}/{medium}/{rendition}.{ending:jpg|webp}")
    ResponseEntity<Resource> picture(
            @PathVariable String story,
            @PathVariable String medium,
            @PathVariable String rendition,
            @PathVariable String ending)
            throws IOException {
        Story shown = stories.get(story);
        Medium belongs = shown.content().media().stream()
                .filter(one -> one.id().equals(medium))
                .findFirst()
                .orElseThrow(PictureFiles::unknown);
        PhotoFormat format = PhotoFormat.of(ending).orElseThrow(PictureFiles::unknown);
        Path file = pictures.find(story, belongs, rendition, format).orElseThrow(PictureFiles::unknown);
        PhotoCredits credits = credits(belongs);
        String version = Long.toHexString(Files.size(file)) + "-"
                + Long.toHexString(Files.getLastModifiedTime(file).toMillis()) + "-"
                + Integer.toHexString(credits.hashCode());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.type()))
                .eTag('"' + version + '"')
                .body(new ByteArrayResource(credits.in(Files.readAllBytes(file), format)));
    }

    /** Written when somebody asks, so that what was changed since is in it. */
    private static PhotoCredits credits(Medium photo) {
        Licence licence = Licence.of(photo.licence()).orElse(Licence.STORY_ONLY);
        return new PhotoCredits(photo.credit(), licence.rights(), licence.address());
    }

    private static ProblemException unknown() {
        return new ProblemException(Problem.notFound());
    }
}
