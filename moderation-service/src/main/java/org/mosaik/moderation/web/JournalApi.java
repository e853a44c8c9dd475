package org.mosaik.moderation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.security.Principal;
import java.util.Base64;
import java.util.List;
import org.mosaik.events.Checkpoint;
import org.mosaik.events.Codec;
import org.mosaik.events.JournalEntry;
import org.mosaik.moderation.accounts.Caller;
import org.mosaik.moderation.accounts.Needs;
import org.mosaik.moderation.accounts.Right;
import org.mosaik.moderation.journal.Checkpoints;
import org.mosaik.moderation.journal.Journal;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The journal for whoever checks it: a copy, one entry in a line, and what it is checked with. */
@RestController
@Needs(Right.JOURNAL)
class JournalApi {

    private static final String LINES = "application/jsonl";
    private static final int AT_ONCE = 500;

    private final Journal journal;
    private final Checkpoints checkpoints;

    JournalApi(Journal journal, Checkpoints checkpoints) {
        this.journal = journal;
        this.checkpoints = checkpoints;
    }

    /** @param after number of the last entry that the caller has */
    @GetMapping(path = {"/api/journal/{campaign}", "/journal/{campaign}/copy"})
    void copy(
            @PathVariable String campaign,
            @RequestParam(defaultValue = "0") long after,
            Principal caller,
            HttpServletResponse response)
            throws IOException {
        require(campaign, caller);
        if (after < 0) {
            throw new ProblemException(Problem.ofStatus(422));
        }
        OutputStream out = lines("journal-" + campaign, response);
        List<JournalEntry> some = journal.entries(campaign, after, AT_ONCE);
        while (!some.isEmpty()) {
            for (JournalEntry entry : some) {
                out.write(Codec.write(entry));
                out.write('\n');
            }
            some = journal.entries(campaign, some.get(some.size() - 1).revision(), AT_ONCE);
        }
    }

    @GetMapping(path = {"/api/journal/{campaign}/checkpoints", "/journal/{campaign}/checkpoints"})
    void checkpoints(@PathVariable String campaign, Principal caller, HttpServletResponse response) throws IOException {
        require(campaign, caller);
        OutputStream out = lines("checkpoints-" + campaign, response);
        for (Checkpoint checkpoint : checkpoints.of(campaign)) {
            out.write(Codec.writePart(checkpoint));
            out.write('\n');
        }
    }

    /** One of any length goes out as it is read. */
    private static OutputStream lines(String name, HttpServletResponse response) throws IOException {
        response.setContentType(LINES);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=" + name + ".jsonl");
        return response.getOutputStream();
    }

    /** The public key, Base64: to be kept where the installation is not. */
    @GetMapping(
            path = {"/api/journal-key", "/journal-key"},
            produces = MediaType.TEXT_PLAIN_VALUE)
    String key() {
        return Base64.getEncoder().encodeToString(checkpoints.publicKey()) + "\n";
    }

    /** One of a campaign where the caller has no right to it is not there. */
    private void require(String campaign, Principal caller) {
        if (!Caller.grants(caller).may(Right.JOURNAL, campaign)
                || journal.last(campaign).isEmpty()) {
            throw new ProblemException(Problem.notFound());
        }
    }
}
