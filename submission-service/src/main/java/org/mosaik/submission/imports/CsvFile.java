package org.mosaik.submission.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.mosaik.submission.forms.Finding;

/** Reads a table as spreadsheet programs write it: UTF-8 or Windows-1252, separated by commas, semicolons or tabs. */
final class CsvFile {

    static final int LARGEST = 2 * 1024 * 1024;
    static final int MOST_ROWS = 2_000;
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char[] DELIMITERS = {';', ',', '\t'};
    private static final String MARK = "\uFEFF";

    private CsvFile() {}

    /** What came of a file. */
    sealed interface Read {}

    /** @param header the first row */
    record Table(List<String> header, List<Row> rows) implements Read {}

    record Unreadable(Finding why) implements Read {}

    /** @param number as the spreadsheet program counts, the header being 1 */
    record Row(int number, List<String> cells) {}

    static Read read(byte[] file) {
        if (file.length > LARGEST) {
            return new Unreadable(Finding.of("file", "import.too-large"));
        }
        String text = decoded(file);
        if (text.isBlank() || text.startsWith("PK") || text.indexOf('\0') >= 0) {
            return new Unreadable(Finding.of("file", "import.no-csv"));
        }
        try {
            return table(text);
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            return new Unreadable(Finding.of("file", "import.no-csv"));
        }
    }

    private static String decoded(byte[] file) {
        boolean wide = file.length > 1 && ((file[0] & 0xFF) ^ (file[1] & 0xFF)) == 1 && (file[0] & 0xFE) == 0xFE;
        try {
            Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
            String text = charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith(MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException older) {
            return new String(file, WINDOWS);
        }
    }

    private static Read table(String text) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .get();
        List<Row> rows = new ArrayList<>();
        List<String> header = List.of();
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format)
                .get()) {
            for (CSVRecord row : parser) {
                List<String> cells = row.toList().stream().map(Cells::read).toList();
                if (row.getRecordNumber() == 1) {
                    header = cells;
                } else if (!cells.stream().allMatch(String::isBlank)) {
                    rows.add(new Row((int) row.getRecordNumber(), cells));
                }
                if (rows.size() > MOST_ROWS) {
                    return new Unreadable(Finding.of("file", "import.too-many-rows", MOST_ROWS));
                }
            }
        }
        return rows.isEmpty() ? new Unreadable(Finding.of("file", "import.no-rows")) : new Table(header, rows);
    }

    /** Whatever stands most often in the header, outside of quotes. */
    private static char delimiter(String text) {
        int[] counts = new int[DELIMITERS.length];
        boolean quoted = false;
        for (int i = 0; i < text.length() && (quoted || (text.charAt(i) != '\n' && text.charAt(i) != '\r')); i++) {
            quoted ^= text.charAt(i) == '"';
            for (int d = 0; d < DELIMITERS.length && !quoted; d++) {
                counts[d] += text.charAt(i) == DELIMITERS[d] ? 1 : 0;
            }
        }
        int best = 0;
        for (int d = 1; d < DELIMITERS.length; d++) {
            best = counts[d] > counts[best] ? d : best;
        }
        return DELIMITERS[best];
    }
}
