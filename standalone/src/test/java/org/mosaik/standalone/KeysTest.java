package org.mosaik.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mosaik.standalone.parts.CannotRun;

class KeysTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void chooseFile() {
        file = folder.resolve("keys.properties");
    }

    @Test
    void areMadeOnceAndKept() {
        Keys first = Keys.in(file);

        assertThat(Keys.in(file)).isEqualTo(first);
        assertThat(first.receipt()).hasSize(64).isNotEqualTo(first.media());
    }

    @Test
    void areReadableForTheirOwnerOnly() throws IOException {
        Keys.in(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void areNeverMadeAnewWhereTheyAreBroken() throws IOException {
        Files.writeString(file, "receipt=short\n");

        assertThatThrownBy(() -> Keys.in(file)).isInstanceOf(CannotRun.class).hasMessageContaining("backup");
        assertThat(file).hasContent("receipt=short");
    }

    @Test
    void areNotShown() {
        Keys keys = Keys.in(file);

        assertThat(keys.toString()).doesNotContain(keys.receipt()).doesNotContain(keys.media());
    }
}
