package org.mosaik.moderation.web;

import java.security.Principal;
import java.time.Instant;
import org.mosaik.messaging.own.Owner;
import org.mosaik.moderation.accounts.Needs;
import org.mosaik.moderation.accounts.Right;
import org.mosaik.moderation.cases.CaseDocument;
import org.mosaik.moderation.cases.Claim;
import org.mosaik.moderation.cases.ClaimCase;
import org.mosaik.moderation.cases.Ruling;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** For the page of a case, as long as somebody works on it. */
@RestController
@Needs(Right.DECIDE)
class Claims {

    private final Owner<CaseDocument> cases;
    private final ClaimCase claims;

    Claims(Owner<CaseDocument> cases, ClaimCase claims) {
        this.cases = cases;
        this.claims = claims;
    }

    /** Whose it is now; the caller's, if the token is still that of the page. */
    record Held(long token, String editor, Instant until) {}

    @PostMapping(path = "/cases/{id}/claim", produces = MediaType.APPLICATION_JSON_VALUE)
    Held keep(@PathVariable String id, Principal editor) {
        Ruling ruling = claims.claim(id, editor.getName()).orElseThrow(() -> new ProblemException(Problem.notFound()));
        if (!ruling.isDone()) {
            throw new ProblemException(Refusals.of(ruling.answer()));
        }
        Claim claim = cases.find(id).map(CaseDocument::claim).orElseThrow();
        return new Held(claim.token(), claim.editor(), claim.until());
    }
}
