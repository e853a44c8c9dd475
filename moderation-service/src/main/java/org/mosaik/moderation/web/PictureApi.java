package org.mosaik.moderation.web;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Redaction;
import org.mosaik.moderation.accounts.Needs;
import org.mosaik.moderation.accounts.Right;
import org.mosaik.moderation.cases.RetouchPhotos;
import org.mosaik.moderation.pictures.RedactPictures;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One photo of a case, for programs; {@link CaseApi} says what an action has to name. */
@RestController
@Needs(Right.DECIDE)
@RequestMapping(
        path = "/api/cases/{id}/media/{medium}",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
class PictureApi {

    private final CaseApi cases;
    private final RedactPictures redacting;
    private final RetouchPhotos retouching;

    PictureApi(CaseApi cases, RedactPictures redacting, RetouchPhotos retouching) {
        this.cases = cases;
        this.redacting = redacting;
        this.retouching = retouching;
    }

    /** @param alt nothing for the person's own words */
    record Describing(@Nullable String alt) {}

    /** Without boxes, crop and turns the photo is shown as it came. */
    @PostMapping("/redact")
    ResponseEntity<CaseAsJson> redact(
            @PathVariable String id,
            @PathVariable String medium,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestHeader(name = CaseApi.CLAIM, required = false) @Nullable Long claim,
            @RequestBody Redaction redaction,
            Principal editor) {
        if (!redaction.isSound()) {
            throw new ProblemException(Problem.ofStatus(422));
        }
        return cases.after(
                id, editor, redacting.save(id, medium, redaction, editor.getName(), CaseApi.seen(seen, claim)));
    }

    @PostMapping("/describe")
    ResponseEntity<CaseAsJson> describe(
            @PathVariable String id,
            @PathVariable String medium,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestHeader(name = CaseApi.CLAIM, required = false) @Nullable Long claim,
            @RequestBody Describing words,
            Principal editor) {
        String alt = PicturePages.alt(words.alt()).orElseThrow(() -> new ProblemException(Problem.ofStatus(422)));
        return cases.after(
                id,
                editor,
                retouching.describe(
                        id, medium, alt.isEmpty() ? null : alt, editor.getName(), CaseApi.seen(seen, claim)));
    }
}
