package org.mosaik.submission.web;

import org.mosaik.events.Submission;
import org.mosaik.submission.photos.Papers;
import org.mosaik.submission.submissions.Submissions;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands an editor what a person signed, as a file to save: a browser never opens it as a page of ours. */
@Controller
@SecretAddress
class PaperFiles {

    private final BehalfPass pass;
    private final Papers papers;
    private final Submissions submissions;

    PaperFiles(BehalfPass pass, Papers papers, Submissions submissions) {
        this.pass = pass;
        this.papers = papers;
        this.submissions = submissions;
    }

    @GetMapping("/paper/{submission:[0-9a-f-]{36}}/{scan}/{until:\\d{1,18}}/{signature}")
    ResponseEntity<ByteArrayResource> paper(
            @PathVariable String submission,
            @PathVariable String scan,
            @PathVariable long until,
            @PathVariable String signature) {
        pass.look(submission, scan, until, signature);
        boolean takenBack = submissions
                .find(submission)
                .filter(story -> story.state() != Submission.State.RECEIVED)
                .isPresent();
        if (takenBack) {
            throw new ProblemException(Problem.gone());
        }
        Papers.Paper paper = papers.find(submission, scan).orElseThrow(() -> new ProblemException(Problem.notFound()));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(paper.type().mime()))
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + submission + "."
                                + paper.type().ending() + "\"")
                .body(new ByteArrayResource(paper.file()));
    }
}
