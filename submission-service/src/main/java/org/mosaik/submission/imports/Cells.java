package org.mosaik.submission.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Cells as a spreadsheet program opens them: what it would take for a formula stands behind an apostrophe. */
final class Cells {

    private static final String FORMULA = "=+-@\t\r";

    private Cells() {}

    /** Semicolons and the mark of UTF-8, because that is what opens rightly by a double click in German Excel. */
    static byte[] write(List<List<String>> rows) {
        StringBuilder text = new StringBuilder("\uFEFF");
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(';').get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            for (List<String> row : rows) {
                printer.printRecord(row.stream().map(Cells::harmless).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String harmless(String cell) {
        return isFormula(cell) ? "'" + cell : cell;
    }

    /** What we or a spreadsheet program wrote to keep it from being a formula. */
    static String read(String cell) {
        return cell.startsWith("'") && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean isFormula(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0;
    }
}
