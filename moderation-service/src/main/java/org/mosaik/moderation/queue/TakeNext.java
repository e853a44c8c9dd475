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

    /** To choose from when several editors ask at once. */
    private static final int FEW = 30;

    private static final int ALONE = 3;

    private final UpNext next;
    private final ClaimCase claims;
    private final AtomicInteger asking = new AtomicInteger();

    TakeNext(UpNext next, ClaimCase claims) {
        this.next = next;
        this.claims = claims;
    }

    /**
     * @param after the case that the editor is done with; absent at first
     * @param alike open cases that the editor may decide; those that are kept apart if the editor is looking through them
     * @return its id
     */
    public Optional<String> take(String editor, @Nullable CaseDocument after, Wanted alike) {
        try {
            return take(editor, after, alike, asking.incrementAndGet() == 1);
        } finally {
            asking.decrementAndGet();
        }
    }

    private Optional<String> take(String editor, @Nullable CaseDocument after, Wanted alike, boolean alone) {
        for (int round = 0; round < ROUNDS; round++) {
            List<String> best = new ArrayList<>(next.of(alike, after, editor, alone ? ALONE : FEW));
            if (best.isEmpty()) {
                return Optional.empty();
            }
            // Several at once do not all reach for the same one; who asks alone gets the best
            Collections.shuffle(best.subList(alone ? 1 : 0, best.size()));
            Optional<String> taken =
                    best.stream().filter(id -> isTaken(id, editor)).findFirst();
            if (taken.isPresent()) {
                return taken;
            }
        }
        return Optional.empty();
    }

    private boolean isTaken(String id, String editor) {
        return claims.claim(id, editor).filter(Ruling::isDone).isPresent();
    }
}
