package org.mosaik.moderation.web;

import java.security.Principal;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mosaik.moderation.accounts.Caller;
import org.mosaik.moderation.accounts.Grants;
import org.mosaik.moderation.accounts.Right;
import org.mosaik.moderation.cases.CaseDocument;
import org.mosaik.moderation.cases.Step;
import org.mosaik.moderation.queue.Wanted;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;

/** Who looks at a page or calls the API, and what they may do with what they see. */
record Viewer(String name, Grants grants) {

    static Viewer of(Principal caller) {
        return new Viewer(caller.getName(), Caller.grants(caller));
    }

    boolean may(Right right, CaseDocument document) {
        return grants.may(right, document.story().campaign());
    }

    /** What somebody else approved takes more than what one approved oneself. */
    boolean mayUndo(CaseDocument document) {
        String approver = document.history().stream()
                .filter(step -> step.action() == Step.Action.APPROVED)
                .reduce((earlier, later) -> later)
                .map(Step::actor)
                .orElse(Step.NOBODY);
        return may(Right.OVERRULE, document) || (may(Right.DECIDE, document) && approver.equals(name));
    }

    void requireUndo(CaseDocument document) {
        if (document.verdict().isHeld() && !mayUndo(document)) {
            throw new ProblemException(Problem.of(403, "not-your-decision"));
        }
    }

    /** Open cases to work on: those that are kept apart, or else the others. */
    Wanted next(boolean apart) {
        return Wanted.OPEN.quarantined(apart).within(grants.within(Right.DECIDE));
    }

    /** The rights that there are in some campaign: for what a page offers. */
    Set<String> rights() {
        return Stream.of(Right.values())
                .filter(grants::maySomewhere)
                .map(Right::name)
                .collect(Collectors.toUnmodifiableSet());
    }
}
