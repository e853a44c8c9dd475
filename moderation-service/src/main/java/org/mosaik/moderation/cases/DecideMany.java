package org.mosaik.moderation.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mosaik.messaging.own.Owner;
import org.mosaik.messaging.read.Outages;
import org.mosaik.moderation.accounts.Within;
import org.springframework.stereotype.Component;

/**
 * Decides many cases, each for itself, by the same guarded write as a single one, for as long as an editor waits for the
 * answer. A preview asks the same documents and writes nothing.
 */
@Component
public class DecideMany {

    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final Owner<CaseDocument> cases;
    private final HeldCases held;
    private final CampaignRules rules;
    private final Clock clock;

    DecideMany(Owner<CaseDocument> cases, HeldCases held, CampaignRules rules, Clock clock) {
        this.cases = cases;
        this.held = held;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * What is to be done.
     *
     * @param remark a sentence to the submitters, beside the first reason
     * @param within cases of other campaigns are not there
     */
    public record Order(
            Deed deed,
            List<Chosen> cases,
            List<ReasonCode> reasons,
            @Nullable String remark,
            String editor,
            Within within) {

        public Order {
            cases = cases.stream().distinct().toList();
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * What became of one of them, or would.
     *
     * @param document as it is then; absent if there is none for this editor
     */
    public record Fate(Chosen chosen, @Nullable CaseDocument document, Answer answer) {

        static Fate unknown(Chosen chosen) {
            return new Fate(chosen, null, Answer.UNKNOWN);
        }

        Fate notYet() {
            return new Fate(chosen, document, Answer.NOT_YET);
        }

        public boolean isDone() {
            return answer == Answer.DONE;
        }

        /** Whether it is approved only once another editor approves it, too. */
        public boolean awaitsAnother() {
            return isDone() && document != null && document.first() != null;
        }
    }

    /** What policy would let through, on the cases as they are now. */
    public List<Fate> preview(Order order) {
        Map<String, CaseDocument> now = found(order);
        return order.cases().stream()
                .map(chosen -> judged(now.get(chosen.id()), chosen, order))
                .toList();
    }

    /** What does not pass stays as it is, and so does what time was too short for: another call goes on with that. */
    public List<Fate> decide(Order order) {
        Map<String, CaseDocument> before = found(order);
        Instant end = clock.instant().plus(PATIENCE);
        List<Fate> fates = new ArrayList<>();
        boolean goesOn = true;
        for (Chosen chosen : order.cases()) {
            Fate shown = new Fate(chosen, before.get(chosen.id()), Answer.NOT_YET);
            goesOn = goesOn && !clock.instant().isAfter(end);
            Fate fate = goesOn ? written(shown, order, fates.isEmpty()) : shown;
            goesOn = fate.answer() != Answer.NOT_YET;
            fates.add(fate);
        }
        return List.copyOf(fates);
    }

    private Map<String, CaseDocument> found(Order order) {
        return cases.findAll(order.cases().stream().map(Chosen::id).toList());
    }

    /** An outage at the first one is an outage; later on it must not hide what was done before. */
    private Fate written(Fate shown, Order order, boolean isFirst) {
        try {
            Fate fate = cases.change(shown.chosen().id(), document -> judged(document, shown.chosen(), order))
                    .orElseGet(() -> Fate.unknown(shown.chosen()));
            if (fate.isDone() && order.deed() == Deed.APPROVE) {
                held.add(fate.chosen().id());
            }
            return fate;
        } catch (RuntimeException failure) {
            if (isFirst || !Outages.isOutage(failure)) {
                throw failure;
            }
            return shown.notYet();
        }
    }

    private Fate judged(@Nullable CaseDocument document, Chosen chosen, Order order) {
        if (document == null || !order.within().covers(document.story().campaign())) {
            return Fate.unknown(chosen);
        }
        Editor editor = new Editor(order.editor(), chosen.seen(), clock.instant(), rules.of(document));
        Answer before = settled(document, editor, order.deed());
        Answer answer = act(document, editor, order);
        return new Fate(chosen, document, answer == Answer.STALE && before != null ? before : answer);
    }

    /** Who asks once more is told what it has come to, and not that something changed. */
    private static @Nullable Answer settled(CaseDocument document, Editor editor, Deed deed) {
        if (deed == Deed.APPROVE && document.isFirst(editor)) {
            return Answer.SECOND_EYES;
        }
        return deed.decides() && !document.verdict().isUndecided() ? Answer.WRONG_STATE : null;
    }

    private static Answer act(CaseDocument document, Editor editor, Order order) {
        return switch (order.deed()) {
            case APPROVE -> document.approveAmongMany(editor);
            case REJECT -> document.reject(DecideCase.because(order.reasons(), order.remark()), editor);
            case LET_OUT -> document.letOut(editor);
            case GIVE_BACK -> document.letGo(editor.name());
            case UNDO -> document.undo(editor);
            case RESTORE -> document.restore(editor);
        };
    }
}
