package org.mosaik.moderation.cases;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Decision;
import org.mosaik.messaging.own.Owner;
import org.springframework.stereotype.Component;

/** What editors do with a case. Every action names the revision that its editor was looking at. */
@Component
public class DecideCase {

    private final Owner<CaseDocument> cases;
    private final HeldCases held;
    private final CampaignRules rules;
    private final Clock clock;

    DecideCase(Owner<CaseDocument> cases, HeldCases held, CampaignRules rules, Clock clock) {
        this.cases = cases;
        this.held = held;
        this.rules = rules;
        this.clock = clock;
    }

    /** Shows the story on our own pages at once, and has it leave the house after the undo window. */
    public Optional<Ruling> approve(String id, String editor, Seen seen) {
        Optional<Ruling> ruling = act(id, editor, seen, CaseDocument::approve);
        ruling.filter(Ruling::isDone).ifPresent(done -> held.add(id));
        return ruling;
    }

    /** @param remark a sentence to the submitter, beside the first reason */
    public Optional<Ruling> reject(
            String id, List<ReasonCode> reasons, @Nullable String remark, String editor, Seen seen) {
        return act(id, editor, seen, (document, who) -> document.reject(because(reasons, remark), who));
    }

    /** @param remark a sentence to the submitter, beside the first reason */
    public Optional<Ruling> takeDown(
            String id, List<ReasonCode> reasons, @Nullable String remark, String editor, Seen seen) {
        return act(id, editor, seen, (document, who) -> document.takeDown(because(reasons, remark), who));
    }

    static List<Decision.Reason> because(List<ReasonCode> reasons, @Nullable String remark) {
        List<Decision.Reason> because = new ArrayList<>();
        for (ReasonCode reason : reasons) {
            because.add(new Decision.Reason(reason.code(), because.isEmpty() ? remark : null));
        }
        return because;
    }

    public Optional<Ruling> restore(String id, String editor, Seen seen) {
        return act(id, editor, seen, CaseDocument::restore);
    }

    public Optional<Ruling> ask(String id, Inquiry inquiry, String editor, Seen seen) {
        return act(id, editor, seen, (document, who) -> document.ask(inquiry, who));
    }

    /** @param remark a sentence to who reported it */
    public Optional<Ruling> leave(String id, Disposal why, @Nullable String remark, String editor, Seen seen) {
        return act(id, editor, seen, (document, who) -> document.leave(why, remark, who));
    }

    /** Puts a story that was kept apart among the others. */
    public Optional<Ruling> letOut(String id, String editor, Seen seen) {
        return act(id, editor, seen, CaseDocument::letOut);
    }

    /** Takes an approval back before anybody outside has heard of it. */
    public Optional<Ruling> undo(String id, String editor, Seen seen) {
        return act(id, editor, seen, CaseDocument::undo);
    }

    private Optional<Ruling> act(String id, String editor, Seen seen, BiFunction<CaseDocument, Editor, Answer> action) {
        return cases.change(id, document -> {
            Answer answer = action.apply(document, new Editor(editor, seen, clock.instant(), rules.of(document)));
            return new Ruling(answer, document.revision());
        });
    }
}
