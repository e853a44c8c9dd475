package org.mosaik.submission.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a spreadsheet program writes is read, and what it writes is harmless when it is opened again. */
class CsvFileTest {

    @ParameterizedTest
    @CsvSource({
        "UTF-8, '', ';'",
        "UTF-8, '\uFEFF', ';'",
        "UTF-8, '', ','",
        "UTF-8, '', '\t'",
        "windows-1252, '', ';'",
        "UTF-16, '', '\t'"
    })
    void readsWhatSpreadsheetProgramsWrite(String charset, String mark, String delimiter) {
        String text = mark + "title;text\r\n\"Grüße; „von“ hier\";\"Eins\nzwei \"\"drei\"\"\"\r\n;\r\nLetzte;\r\n";
        String file = delimiter.equals(";") ? text : text.replace(";", delimiter);

        CsvFile.Table table = table(file.getBytes(Charset.forName(charset)));

        assertThat(table.header()).containsExactly("title", "text");
        assertThat(table.rows())
                .containsExactly(
                        new CsvFile.Row(2, List.of("Grüße" + delimiter + " „von“ hier", "Eins\nzwei \"drei\"")),
                        new CsvFile.Row(4, List.of("Letzte", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PK\u0003\u0004xlsx", "title\0x", "title\n\"never closed", "title\n"})
    void saysThatItIsNoTable(String file) {
        assertThat(CsvFile.read(file.getBytes(StandardCharsets.UTF_8))).isInstanceOf(CsvFile.Unreadable.class);
    }

    @Test
    void isBounded() {
        String most = "title\n" + "x\n".repeat(CsvFile.MOST_ROWS);

        assertThat(table(most.getBytes(StandardCharsets.UTF_8)).rows()).hasSize(2_000);
        assertThat(CsvFile.read((most + "x\n").getBytes(StandardCharsets.UTF_8)))
                .extracting(read -> ((CsvFile.Unreadable) read).why().code())
                .isEqualTo("import.too-many-rows");
        assertThat(CsvFile.read(new byte[CsvFile.LARGEST + 1]))
                .extracting(read -> ((CsvFile.Unreadable) read).why().code())
                .isEqualTo("import.too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://x\")", "+49 203", "-1", "@SUM(A1)", "\tx"})
    void whatWouldBeAFormulaIsNoneAndComesBackAsItWas(String cell) {
        byte[] written = Cells.write(List.of(List.of("title"), List.of(cell)));

        assertThat(new String(written, StandardCharsets.UTF_8)).contains("'" + cell.charAt(0));
        assertThat(table(written).rows().get(0).cells()).containsExactly(cell);
    }

    private static CsvFile.Table table(byte[] file) {
        CsvFile.Read read = CsvFile.read(file);
        assertThat(read).isInstanceOf(CsvFile.Table.class);
        return (CsvFile.Table) read;
    }
}
