package org.mosaik.moderation.cases;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.mosaik.events.Snapshot;
import org.mosaik.events.Submission;
import org.mosaik.events.Withdrawal;
import org.mosaik.messaging.own.Owner;
import org.mosaik.messaging.read.Received;
import org.springframework.stereotype.Component;

/** Opens, changes and closes cases as people hand in, change and withdraw. */
@Component
public class HeedSubmitters {

    private final Owner<CaseDocument> cases;
    private final Clock clock;

    HeedSubmitters(Owner<CaseDocument> cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    public void onSubmissions(List<Received<Submission>> records) {
        apply(records, (document, submission) -> document.on(submission, clock.instant()));
    }

    public void onWithdrawals(List<Received<Withdrawal>> records) {
        apply(records, (document, withdrawal) -> document.on(withdrawal, clock.instant()));
    }

    private <S extends Snapshot> void apply(List<Received<S>> records, BiConsumer<CaseDocument, S> what) {
        Map<String, Consumer<CaseDocument>> changes = new LinkedHashMap<>();
        records.forEach(record -> changes.put(record.id(), document -> what.accept(document, record.snapshot())));
        cases.applyAll(changes);
    }
}
