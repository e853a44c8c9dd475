package org.mosaik.moderation.queue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.mosaik.moderation.cases.CaseDocument;
import org.mosaik.moderation.cases.ClaimCase;
import org.mosaik.moderation.cases.Ruling;
import org.springframework.stereotype.Component;

/** Hands out the most urgent case that nobody has. The index proposes, the store disposes. */
@Component
public class TakeNext {

    private static final int ROUNDS = 5;

    private final CaseQueue queue;
    private final ClaimCase claims;
    private final AtomicInteger asking = new AtomicInteger();

    TakeNext(CaseQueue queue, ClaimCase claims) {
        this.queue = queue;
        this.claims = claims;
    }

    /**
     * @param after the case that the editor is done with; absent at first
     * @param alike open cases that the editor may decide; those that are kept apart if the editor is looking through them
     */
    public Optional<CaseDocument> take(String editor, @Nullable CaseDocument after, Wanted alike) {
        try {
            return take(editor, after, alike, asking.incrementAndGet() == 1);
        } finally {
            asking.decrementAndGet();
        }
    }

    private Optional<CaseDocument> take(String editor, @Nullable CaseDocument after, Wanted alike, boolean alone) {
        for (int round = 0; round < ROUNDS; round++) {
            List<CaseDocument> best =
                    new ArrayList<>(queue.upNext(after, alike, document -> claims.isFree(document, editor)));
            if (best.isEmpty()) {
                return Optional.empty();
            }
            // Several at once do not all reach for the same one; who asks alone gets the best
            Collections.shuffle(best.subList(alone ? 1 : 0, best.size()));
            Optional<CaseDocument> taken =
                    best.stream().filter(document -> isTaken(document, editor)).findFirst();
            if (taken.isPresent()) {
                return taken;
            }
        }
        return Optional.empty();
    }

    private boolean isTaken(CaseDocument document, String editor) {
        return claims.claim(document.id(), editor).filter(Ruling::isDone).isPresent();
    }
}
