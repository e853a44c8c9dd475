package org.mosaik.moderation.queue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mosaik.moderation.cases.CaseDocument;
import org.mosaik.moderation.cases.DecideCase;
import org.mosaik.moderation.cases.ReasonCode;
import org.mosaik.moderation.cases.Ruling;
import org.mosaik.moderation.cases.Seen;
import org.springframework.stereotype.Component;

/** Rejects what one sender sent, each case by itself and as it is, for as long as an editor waits for the answer. */
@Component
public class RejectSender {

    private static final Duration PATIENCE = Duration.ofSeconds(25);
    private static final int AT_ONCE = 200;

    private final CaseQueue queue;
    private final DecideCase decide;
    private final Clock clock;

    RejectSender(CaseQueue queue, DecideCase decide, Clock clock) {
        this.queue = queue;
        this.decide = decide;
        this.clock = clock;
    }

    /**
     * @param until what came later the editor has not seen
     * @param remark a sentence to the submitter, beside the first reason
     */
    public record Request(
            Wanted wanted,
            Instant until,
            List<ReasonCode> reasons,
            @Nullable String remark,
            String editor) {}

    /** Returns how many were rejected; another call goes on where this one stopped. */
    public int reject(Request request) {
        Instant end = clock.instant().plus(PATIENCE);
        int rejected = 0;
        String after = null;
        do {
            QueuePage page = queue.page(request.wanted(), after, AT_ONCE);
            for (CaseDocument document : page.cases()) {
                rejected += isRejected(document, request) ? 1 : 0;
                if (clock.instant().isAfter(end)) {
                    return rejected;
                }
            }
            after = page.next();
        } while (after != null);
        return rejected;
    }

    private boolean isRejected(CaseDocument document, Request request) {
        Instant received = document.story().receivedAt();
        if (received != null && received.isAfter(request.until())) {
            return false;
        }
        Optional<Ruling> ruling = decide.reject(
                document.id(), request.reasons(), request.remark(), request.editor(), Seen.at(document.revision()));
        return ruling.filter(Ruling::isDone).isPresent();
    }
}
