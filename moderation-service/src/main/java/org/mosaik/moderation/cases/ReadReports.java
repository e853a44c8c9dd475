package org.mosaik.moderation.cases;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mosaik.events.Case;
import org.mosaik.events.Report;
import org.mosaik.messaging.read.TopicTable;
import org.mosaik.moderation.journal.Journal;
import org.mosaik.moderation.journal.Note;
import org.springframework.stereotype.Component;

/** Shows what was reported. Who looks at the people who did so stands in the journal before anything is shown. */
@Component
public class ReadReports {

    private static final String ACTION = "reporters.read";

    private final TopicTable<Report> reports;
    private final Journal journal;
    private final Clock clock;

    ReadReports(TopicTable<Report> reports, Journal journal, Clock clock) {
        this.reports = reports;
        this.journal = journal;
        this.clock = clock;
    }

    /** Those that wait for an answer, the oldest first, without the people. */
    public List<Report> open(CaseDocument document) {
        return all(document).stream()
                .map(report -> new Report(
                        report.id(),
                        report.revision(),
                        report.state(),
                        report.story(),
                        report.campaign(),
                        report.ground(),
                        report.words(),
                        report.address(),
                        null,
                        report.reportedAt(),
                        report.doubts(),
                        List.of()))
                .toList();
    }

    /** The same with the people. */
    public List<Report> withReporters(CaseDocument document, String editor) {
        journal.write(Note.about(
                document.story().campaign(),
                document.id(),
                document.revision(),
                ACTION,
                editor,
                List.of(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        return all(document);
    }

    private List<Report> all(CaseDocument document) {
        List<String> ids = document.reports().stream().map(Case.Reported::id).toList();
        Map<String, Report> found = ids.isEmpty() ? Map.of() : reports.findAll(ids);
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
