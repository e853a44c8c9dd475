package org.mosaik.moderation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mosaik.moderation.accounts.Needs;
import org.mosaik.moderation.accounts.Right;
import org.mosaik.moderation.cases.CaseDocument;
import org.mosaik.moderation.cases.Chosen;
import org.mosaik.moderation.cases.DecideMany;
import org.mosaik.moderation.cases.DecideMany.Fate;
import org.mosaik.moderation.cases.Deed;
import org.mosaik.moderation.cases.ReasonCode;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Many cases at once, for programs. What does not pass says why, as a single action would; sent again, everything that was
 * done is told as decided.
 */
@RestController
@Needs(Right.OVERRULE)
class BulkApi {

    record One(@Nullable String id, @Nullable Long revision) {

        Chosen chosen() {
            if (id == null || revision == null) {
                throw invalid();
            }
            return new Chosen(id, revision);
        }
    }

    /** @param preview whether to say only what would become of them */
    record Request(
            @Nullable String action,
            @Nullable Boolean preview,
            @Nullable List<@Nullable One> cases,
            @Nullable List<String> reasons,
            @Nullable String remark) {}

    /**
     * What became of one, or would.
     *
     * @param revision that the case has now; with a preview the one that was asked about
     * @param awaitsAnother whether another account has to approve it, too
     * @param refusal the last part of the problem's type that a single action would answer
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(
            String id,
            long revision,
            boolean passes,
            boolean awaitsAnother,
            @Nullable String refusal) {

        static Told of(Fate fate, boolean preview) {
            CaseDocument document = fate.document();
            long revision = preview || document == null ? fate.chosen().revision() : document.revision();
            String refusal = fate.isDone() ? null : Refusals.of(fate.answer()).slug();
            return new Told(fate.chosen().id(), revision, fate.isDone(), fate.awaitsAnother(), refusal);
        }
    }

    record Answered(String action, boolean preview, long passed, long refused, List<Told> cases) {}

    private final DecideMany many;

    BulkApi(DecideMany many) {
        this.many = many;
    }

    @PostMapping(
            path = "/api/cases/bulk",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Answered decide(@RequestBody Request body, Principal editor) {
        DecideMany.Order order = order(body, editor);
        boolean preview = Boolean.TRUE.equals(body.preview());
        List<Fate> fates = preview ? many.preview(order) : many.decide(order);
        long passed = fates.stream().filter(Fate::isDone).count();
        return new Answered(
                order.deed().code(),
                preview,
                passed,
                fates.size() - passed,
                fates.stream().map(fate -> Told.of(fate, preview)).toList());
    }

    private static DecideMany.Order order(Request body, Principal editor) {
        Deed deed = Deed.of(Objects.requireNonNullElse(body.action(), "")).orElseThrow(BulkApi::invalid);
        List<Chosen> cases = chosen(body.cases(), deed);
        CaseApi.Rejection why = new CaseApi.Rejection(body.reasons(), body.remark());
        List<ReasonCode> reasons = why.codes();
        if (deed == Deed.REJECT && reasons.isEmpty()) {
            throw new ProblemException(Problem.of(422, "reason-missing"));
        }
        return new DecideMany.Order(
                deed,
                cases,
                reasons,
                why.words(),
                editor.getName(),
                Viewer.of(editor).grants().within(Right.OVERRULE));
    }

    private static List<Chosen> chosen(@Nullable List<@Nullable One> named, Deed deed) {
        if (named == null || named.isEmpty()) {
            throw invalid();
        }
        if (named.size() > deed.most()) {
            throw new ProblemException(Problem.of(422, "too-many-cases", deed.most()));
        }
        return named.stream()
                .map(one -> {
                    if (one == null) {
                        throw invalid();
                    }
                    return one.chosen();
                })
                .toList();
    }

    private static ProblemException invalid() {
        return new ProblemException(Problem.ofStatus(422));
    }
}
