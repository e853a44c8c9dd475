package org.mosaik.moderation.web;

import java.nio.file.Path;
import org.mosaik.moderation.accounts.Needs;
import org.mosaik.moderation.accounts.Right;
import org.mosaik.moderation.pictures.CasePictures;
import org.mosaik.moderation.pictures.RedactPictures;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Pictures of cases, for editors only. */
@RestController
class PictureFiles {

    private final CasePictures pictures;
    private final RedactPictures redacting;

    PictureFiles(CasePictures pictures, RedactPictures redacting) {
        this.pictures = pictures;
        this.redacting = redacting;
    }

    @Needs(Right.SEE)
    @GetMapping("/media/{id}/{medium}/{rendition}.jpg")
    ResponseEntity<FileSystemResource> picture(
            @PathVariable String id, @PathVariable String medium, @PathVariable String rendition) {
        Path file = pictures.find(id, medium, rendition).orElseThrow(() -> new ProblemException(Problem.notFound()));
        return answer(new FileSystemResource(file));
    }

    /** With what nobody else shall see; neither we nor the browser keep it. */
    @Needs(Right.DECIDE)
    @GetMapping("/cases/{id}/media/{medium}/as-handed-in/{rendition}.jpg")
    ResponseEntity<byte[]> asHandedIn(
            @PathVariable String id, @PathVariable String medium, @PathVariable String rendition) {
        return answer(
                pictures.asHandedIn(id, medium, rendition).orElseThrow(() -> new ProblemException(Problem.notFound())));
    }

    @Needs(Right.DECIDE)
    @GetMapping("/cases/{id}/media/{medium}/preview.jpg")
    ResponseEntity<byte[]> preview(
            @PathVariable String id, @PathVariable String medium, @RequestParam MultiValueMap<String, String> asked) {
        return answer(RedactionForm.of(asked)
                .redaction()
                .map(redaction -> redacting
                        .preview(id, medium, redaction)
                        .orElseThrow(() -> new ProblemException(Problem.notFound())))
                .orElseThrow(() -> new ProblemException(Problem.ofStatus(422))));
    }

    private static <T> ResponseEntity<T> answer(T jpeg) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .body(jpeg);
    }
}
