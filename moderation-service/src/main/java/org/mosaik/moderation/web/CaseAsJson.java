package org.mosaik.moderation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Case;
import org.mosaik.events.Content;
import org.mosaik.events.Decision;
import org.mosaik.events.Kind;
import org.mosaik.moderation.cases.CaseDocument;
import org.mosaik.moderation.cases.Claim;
import org.mosaik.moderation.cases.FirstApproval;
import org.mosaik.moderation.cases.Story;
import org.mosaik.moderation.cases.Verdict;

/** A case as programs see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseAsJson(
        String id,
        long revision,
        Case.State state,
        Decision.@Nullable Release release,
        @Nullable String campaign,
        @Nullable Kind kind,
        @Nullable String headline,
        @Nullable Instant receivedAt,
        @Nullable Instant decidedAt,
        List<Case.Finding> findings,
        List<String> quarantine,
        @Nullable String source,
        @Nullable String sender,
        List<Decision.Reason> reasons,
        List<Decision.Question> questions,
        @Nullable Claim claim,
        @Nullable FirstApproval first,
        List<Case.Reported> reports,
        @Nullable Boolean contested,
        @Nullable Content content) {

    /** Absent if nobody was at work on it since the last decision; over if {@code until} has passed. */
    private static @Nullable Claim claim(CaseDocument document) {
        return document.claim().isOf("") ? null : document.claim();
    }

    /** @param inside whether answers for the editors alone are meant as well */
    static CaseAsJson whole(CaseDocument document, boolean inside) {
        Content content = document.story().edited();
        return of(document, content == null || inside ? content : content.forReaders());
    }

    static CaseAsJson line(CaseDocument document) {
        return of(document, null);
    }

    private static CaseAsJson of(CaseDocument document, @Nullable Content shown) {
        Story story = document.story();
        Verdict verdict = document.verdict();
        Content content = story.edited();
        return new CaseAsJson(
                document.id(),
                document.revision(),
                document.state(),
                verdict.release(),
                story.campaign(),
                content == null ? null : content.kind(),
                content == null ? null : content.headline(),
                story.receivedAt(),
                verdict.at(),
                document.findings(),
                story.quarantine(),
                story.source(),
                story.sender(),
                verdict.reasons(),
                verdict.questions(),
                claim(document),
                document.first(),
                document.reports(),
                document.isContested() ? true : null,
                shown);
    }
}
