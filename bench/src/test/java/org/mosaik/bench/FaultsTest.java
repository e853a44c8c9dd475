package org.mosaik.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./mosaik bench faults} at a tenth of its size; it ends with an exception if anything was lost or came twice. */
class FaultsTest {

    @Test
    void whatWasAcceptedArrivesOnceWhateverIsKilled(@TempDir Path scratch) throws Exception {
        Path home = Path.of("..").toAbsolutePath().normalize();
        Bench bench = new Bench(home, scratch, 1, 1);

        String report = new Faults(500, 2, 7).run(bench).markdown();

        assertThat(report).contains("| one process | 1 | 250 ", "| six processes | 1 | 250 ", "| - | 0 |");
    }
}
