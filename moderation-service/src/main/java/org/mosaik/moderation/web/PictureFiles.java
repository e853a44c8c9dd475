package org.mosaik.moderation.web;

import java.nio.file.Path;
import org.mosaik.moderation.accounts.Needs;
import org.mosaik.moderation.accounts.Right;
import org.mosaik.moderation.pictures.CasePictures;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Pictures of cases, for editors only. */
@RestController
class PictureFiles {

    private final CasePictures pictures;

    PictureFiles(CasePictures pictures) {
        this.pictures = pictures;
    }

    @Needs(Right.SEE)
    @GetMapping("/media/{id}/{medium}/{rendition}.jpg")
    ResponseEntity<FileSystemResource> picture(
            @PathVariable String id, @PathVariable String medium, @PathVariable String rendition) {
        Path file = pictures.find(id, medium, rendition).orElseThrow(() -> new ProblemException(Problem.notFound()));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .body(new FileSystemResource(file));
    }
}
