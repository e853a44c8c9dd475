package org.mosaik.moderation.cases;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mosaik.events.Origin;
import org.mosaik.events.Snapshot;
import org.mosaik.events.Submission;
import org.mosaik.events.Withdrawal;
import org.mosaik.messaging.own.Owner;
import org.mosaik.messaging.read.Received;
import org.mosaik.moderation.checks.Found;
import org.mosaik.moderation.checks.LookAtStories;
import org.springframework.stereotype.Component;

/** Opens, changes and closes cases as people hand in, change and withdraw. */
@Component
public class HeedSubmitters {

    private final Owner<CaseDocument> cases;
    private final LookAtStories checks;
    private final Clock clock;

    HeedSubmitters(Owner<CaseDocument> cases, LookAtStories checks, Clock clock) {
        this.cases = cases;
        this.checks = checks;
        this.clock = clock;
    }

    public void onSubmissions(List<Received<Submission>> records) {
        // Looked at only if it is news: a store that is rebuilt hears every story again
        apply(
                records,
                submission -> document -> document.on(submission, story -> look(submission, story), clock.instant()));
    }

    private Found look(Submission submission, Story story) {
        Origin origin = submission.origin();
        return checks.at(submission.id(), story.said(), origin == null ? List.of() : origin.quarantine());
    }

    public void onWithdrawals(List<Received<Withdrawal>> records) {
        apply(records, withdrawal -> document -> document.on(withdrawal, clock.instant()));
    }

    private <S extends Snapshot> void apply(List<Received<S>> records, Function<S, Consumer<CaseDocument>> what) {
        Map<String, Consumer<CaseDocument>> changes = new LinkedHashMap<>();
        records.forEach(record -> changes.put(record.id(), what.apply(record.snapshot())));
        cases.applyAll(changes);
    }
}
