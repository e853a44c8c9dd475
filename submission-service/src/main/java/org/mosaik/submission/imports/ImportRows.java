package org.mosaik.submission.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Campaign;
import org.mosaik.events.Campaign.KindDefinition;
import org.mosaik.events.OnBehalf;
import org.mosaik.messaging.read.Outages;
import org.mosaik.submission.forms.Finding;
import org.mosaik.submission.imports.Report.Line;
import org.mosaik.submission.imports.Report.State;
import org.mosaik.submission.submissions.Behalf;
import org.mosaik.submission.submissions.CreateOutcome;
import org.mosaik.submission.submissions.CreateSubmission;
import org.mosaik.submission.submissions.RequestKey;

/**
 * Imports a spreadsheet: each row is a creation of its own, all or nothing. What makes a row the same again is what it
 * says, so that a file that was mended or is imported a second time doubles nothing.
 */
public class ImportRows {

    private final CreateSubmission create;
    private final Clock clock;

    ImportRows(CreateSubmission create, Clock clock) {
        this.create = create;
        this.clock = clock;
    }

    /** @param language of the page, which is that of the stories */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares files
    public record Request(Campaign campaign, KindDefinition kind, String editor, String language, byte[] file) {}

    /** A row that was read, and how often the same row came before. */
    private record Candidate(CsvFile.Row row, ReadRow.Entry entry, int before) {}

    /** What would become of it. */
    public Report check(Request request) {
        return each(
                request,
                (one, candidate) -> line(
                        candidate,
                        candidate.entry().findings().isEmpty() ? State.SOUND : State.WRONG,
                        candidate.entry().findings(),
                        null));
    }

    /** Imports what is sound. Once neither log nor store answer, the rest is not even tried. */
    public Report run(Request request) {
        boolean[] away = {false};
        return each(request, (one, candidate) -> {
            if (!candidate.entry().findings().isEmpty()) {
                return line(candidate, State.WRONG, candidate.entry().findings(), null);
            }
            if (away[0]) {
                return line(candidate, State.NOT_TRIED, List.of(), null);
            }
            try {
                return imported(one, candidate);
            } catch (RuntimeException failure) {
                if (!Outages.isOutage(failure)) {
                    throw failure;
                }
                away[0] = true;
                return line(candidate, State.NOT_TRIED, List.of(), null);
            }
        });
    }

    private Line imported(Request request, Candidate candidate) {
        OnBehalf facts = new OnBehalf(
                request.editor(),
                OnBehalf.Way.SPREADSHEET,
                Objects.requireNonNull(candidate.entry().agreedOn()),
                false);
        CreateOutcome outcome = create.create(new CreateSubmission.Request(
                request.campaign(),
                candidate.entry().draft(),
                key(request, candidate),
                Behalf.ORIGIN,
                new Behalf(facts, null)));
        if (outcome instanceof CreateOutcome.Taken taken) {
            return line(candidate, State.DONE, List.of(), taken.submission().id());
        }
        return outcome instanceof CreateOutcome.Refused refused
                ? line(candidate, State.WRONG, refused.findings(), null)
                : line(candidate, State.NOT_TRIED, List.of(), null);
    }

    private static RequestKey key(Request request, Candidate candidate) {
        String digest = digest(request.kind().kind() + "\n" + said(candidate));
        return new RequestKey("import:" + digest + ":" + candidate.before(), digest);
    }

    /** Whatever order the columns have. */
    private static String said(Candidate candidate) {
        ReadRow.Entry entry = candidate.entry();
        List<String> said = new ArrayList<>();
        entry.draft().fields().forEach((key, answer) -> said.add(key + "=" + answer));
        said.sort(null);
        return said + "\n" + entry.draft().consents() + "\n" + entry.draft().contact() + "\n" + entry.agreedOn();
    }

    private Report each(Request request, BiFunction<Request, Candidate, Line> deal) {
        CsvFile.Read read = CsvFile.read(request.file());
        if (read instanceof CsvFile.Unreadable unreadable) {
            return Report.unreadable(unreadable.why());
        }
        CsvFile.Table table = (CsvFile.Table) read;
        Columns.Found columns = Columns.of(request.campaign(), request.kind()).in(table.header());
        if (columns.wrong().isPresent()) {
            return Report.unreadable(columns.wrong().get());
        }
        ReadRow reader = new ReadRow(request.campaign(), request.kind(), request.language(), clock);
        Map<String, Integer> before = new HashMap<>();
        List<Line> lines = new ArrayList<>();
        for (CsvFile.Row row : table.rows()) {
            ReadRow.Entry entry = reader.read(columns.columns(), row.cells());
            int same = before.merge(said(new Candidate(row, entry, 0)), 1, Integer::sum) - 1;
            lines.add(deal.apply(request, new Candidate(row, entry, same)));
        }
        return new Report(null, lines);
    }

    private static Line line(Candidate candidate, State state, List<Finding> findings, @Nullable String submission) {
        String beginning = candidate.row().cells().stream()
                .filter(cell -> !cell.isBlank())
                .findFirst()
                .orElse("");
        int most = Math.min(60, beginning.codePointCount(0, beginning.length()));
        return new Line(
                candidate.row().number(),
                beginning.substring(0, beginning.offsetByCodePoints(0, most)),
                state,
                findings,
                submission);
    }

    /** An empty file with every column. */
    public static byte[] template(Campaign campaign, KindDefinition kind) {
        return Cells.write(List.of(columns(campaign, kind).keySet().stream().toList()));
    }

    /** Every column as the template has it, and whether it has to be there. */
    public static Map<String, Boolean> columns(Campaign campaign, KindDefinition kind) {
        Map<String, Boolean> shown = new LinkedHashMap<>();
        Columns.of(campaign, kind).known().forEach((column, required) -> shown.put(Columns.shown(column), required));
        return shown;
    }

    /** The rows that are wrong, to be mended and imported by themselves. */
    public byte[] toMend(Request request) {
        if (!(CsvFile.read(request.file()) instanceof CsvFile.Table table)) {
            return Cells.write(List.of());
        }
        List<Integer> wrong = check(request).lines().stream()
                .filter(line -> line.state() == State.WRONG)
                .map(Line::number)
                .toList();
        List<List<String>> rows = new ArrayList<>();
        rows.add(table.header());
        table.rows().stream()
                .filter(row -> wrong.contains(row.number()))
                .map(CsvFile.Row::cells)
                .forEach(rows::add);
        return Cells.write(rows);
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
