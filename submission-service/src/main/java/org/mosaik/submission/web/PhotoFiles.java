package org.mosaik.submission.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.mosaik.events.Submission;
import org.mosaik.media.PhotoFormat;
import org.mosaik.submission.photos.Photos;
import org.mosaik.submission.submissions.Submissions;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Hands a photo to whoever holds its signed address, as long as its submission was not taken back. */
@Controller
class PhotoFiles {

    private final Photos photos;
    private final Submissions submissions;

    PhotoFiles(Photos photos, Submissions submissions) {
        this.photos = photos;
        this.submissions = submissions;
    }

    @GetMapping("/media/{submission}/{medium}/{rendition}.{ending:jpg|webp}")
    ResponseEntity<byte[]> photo(
            @PathVariable String submission,
            @PathVariable String medium,
            @PathVariable String rendition,
            @PathVariable String ending,
            @RequestParam(defaultValue = "0") long expires,
            @RequestParam(defaultValue = "") String signature,
            HttpServletRequest request) {
        check(submission, expires, signature, request);
        PhotoFormat format = PhotoFormat.of(ending).orElseThrow();
        byte[] file = photos.find(submission, medium, rendition, format)
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.type()))
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePrivate())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(file);
    }

    /** As it was uploaded: for who redacts it, and no page of ours signs its address. */
    @GetMapping("/media/{submission}/{medium}/original")
    ResponseEntity<byte[]> original(
            @PathVariable String submission,
            @PathVariable String medium,
            @RequestParam(defaultValue = "0") long expires,
            @RequestParam(defaultValue = "") String signature,
            HttpServletRequest request) {
        check(submission, expires, signature, request);
        byte[] file = photos.original(submission, medium).orElseThrow(() -> new ProblemException(Problem.notFound()));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", "attachment")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(file);
    }

    private void check(String submission, long expires, String signature, HttpServletRequest request) {
        if (!photos.allows(request.getRequestURI(), expires, signature)) {
            throw new ProblemException(Problem.forbidden());
        }
        boolean taken = submissions
                .find(submission)
                .filter(story -> story.state() != Submission.State.RECEIVED)
                .isPresent();
        if (taken) {
            throw new ProblemException(Problem.gone());
        }
    }
}
