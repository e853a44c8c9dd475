package org.mosaik.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mosaik.standalone.parts.CannotRun;
import org.mosaik.standalone.parts.PartName;

class DataFolderTest {

    @TempDir
    Path folder;

    @Test
    void belongsToOneProcessAtATime() {
        try (DataFolder mine = claim(PartName.STORE)) {
            assertThatThrownBy(() -> claim(PartName.STORE))
                    .isInstanceOf(CannotRun.class)
                    .hasMessageContaining("already runs on the data folder " + mine.path());
        }

        claim(PartName.STORE).close();
    }

    @Test
    void letsDifferentPartsRunInDifferentProcesses() {
        try (DataFolder one = claim(PartName.STORE);
                DataFolder other = claim(PartName.MAILBOX)) {
            assertThat(one.path()).isEqualTo(other.path());
        }
    }

    @Test
    void saysWhenTheDiskIsFull() {
        assertThatThrownBy(() -> DataFolder.claim(folder, List.of(PartName.STORE), Long.MAX_VALUE))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("is full");
    }

    private DataFolder claim(PartName part) {
        return DataFolder.claim(folder, List.of(part), 0);
    }
}
