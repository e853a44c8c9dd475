package org.mosaik.moderation.web;

import java.security.Principal;
import java.time.Instant;
import org.mosaik.events.Content;
import org.mosaik.events.Permission;
import org.mosaik.messaging.own.Owner;
import org.mosaik.moderation.accounts.Needs;
import org.mosaik.moderation.accounts.Right;
import org.mosaik.moderation.behalf.EnterForOthers;
import org.mosaik.moderation.behalf.EnterForOthers.Issued;
import org.mosaik.moderation.cases.CaseDocument;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Leads an editor from one person in a case to where what this person signed is entered, or taken back. */
@Controller
@Needs(Right.ENTER)
class SheetLinks {

    private final Owner<CaseDocument> cases;
    private final EnterForOthers entering;

    SheetLinks(Owner<CaseDocument> cases, EnterForOthers entering) {
        this.cases = cases;
        this.entering = entering;
    }

    /** What a program is given. */
    record Link(String link, Instant expires) {}

    @GetMapping("/cases/{id}/people/{person}/sheet")
    String lead(@PathVariable String id, @PathVariable String person, Principal editor) {
        return "redirect:" + issue(id, person, editor).link();
    }

    @PostMapping(path = "/api/cases/{id}/people/{person}/sheet", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Link> issueToProgram(@PathVariable String id, @PathVariable String person, Principal editor) {
        Issued issued = issue(id, person, editor);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Link(issued.link(), issued.expires()));
    }

    /** For somebody who has a say in the story as it is now. */
    private Issued issue(String id, String person, Principal editor) {
        Content content = cases.find(id).map(found -> found.story().content()).orElse(null);
        if (content == null || Permission.voicesOf(content, person).isEmpty()) {
            throw new ProblemException(Problem.notFound());
        }
        return entering.issue(editor.getName(), content.campaign(), id, person)
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }
}
