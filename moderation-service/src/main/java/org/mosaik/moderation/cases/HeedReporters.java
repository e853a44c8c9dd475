package org.mosaik.moderation.cases;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.mosaik.events.Report;
import org.mosaik.messaging.own.Owner;
import org.mosaik.messaging.read.Received;
import org.mosaik.messaging.read.TopicTable;
import org.springframework.stereotype.Component;

/** Puts what readers report at the case of the story. Words and people stay beside it, as long as submission keeps them. */
@Component
public class HeedReporters {

    private final Owner<CaseDocument> cases;
    private final TopicTable<Report> reports;
    private final Clock clock;

    HeedReporters(Owner<CaseDocument> cases, TopicTable<Report> reports, Clock clock) {
        this.cases = cases;
        this.reports = reports;
        this.clock = clock;
    }

    public void on(List<Received<Report>> records) {
        reports.apply(records);
        Map<String, Consumer<CaseDocument>> changes = new LinkedHashMap<>();
        records.forEach(record -> changes.merge(
                record.snapshot().story(),
                document -> document.on(record.snapshot(), clock.instant()),
                Consumer::andThen));
        cases.applyAll(changes);
    }
}
