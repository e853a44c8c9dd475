package org.mosaik.standalone.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaik.standalone.parts.CannotRun;

class ArchiveTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final String KEYS = "receipt=secret";
    private static final String RECORDS = "records".repeat(300);

    @TempDir
    Path folder;

    private Path archive;
    private Path keys;
    private Path records;

    @BeforeEach
    void twoFiles() throws IOException {
        archive = folder.resolve("backup.zip");
        keys = Files.writeString(folder.resolve("keys"), KEYS);
        records = Files.writeString(folder.resolve("records"), RECORDS);
    }

    @Test
    void saysWhenItWasMade() throws IOException {
        write();

        assertThat(Archive.extract(archive, fresh())).isEqualTo(NOW);
    }

    /** Some bytes of an archive mean nothing; whatever is accepted has to be what was put in. */
    @Test
    void whereverAByteIsWrongItIsRefusedOrMeansNothing() throws IOException {
        write();
        byte[] sound = Files.readAllBytes(archive);
        int refused = 0;
        for (int at = 0; at < sound.length; at++) {
            byte[] damaged = sound.clone();
            damaged[at] ^= 0x55;
            Files.write(archive, damaged);
            refused += isRefused() ? 1 : 0;
        }

        assertThat(refused).isGreaterThan(sound.length / 2);
    }

    @Test
    void whateverItsEndLacksItIsRefused() throws IOException {
        write();
        byte[] sound = Files.readAllBytes(archive);
        for (int length = 0; length < sound.length; length++) {
            Files.write(archive, Arrays.copyOf(sound, length));

            assertThat(isRefused()).as(length + " bytes").isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside", "/outside", "broker/../../outside", "."})
    void leadsNowhereElse(String name) throws Exception {
        handMade(name, "mosaik-backup 1");
        Path into = Files.createDirectories(folder.resolve("a/b"));

        assertThatThrownBy(() -> Archive.extract(archive, into))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("no backup of Mosaik");

        assertThat(folder.resolve("a")).isDirectoryNotContaining("glob:**outside");
        assertThat(folder).isDirectoryNotContaining("glob:**outside");
        assertThat(Path.of("/outside")).doesNotExist();
    }

    @Test
    void oneOfAnotherReleaseIsRefused() throws Exception {
        handMade("keys", "mosaik-backup 2");

        assertThatThrownBy(() -> Archive.extract(archive, fresh())).hasMessageContaining("another release");
    }

    private void write() throws IOException {
        Archive.write(Map.of("keys", keys, "broker/records", records), archive, NOW);
    }

    private boolean isRefused() throws IOException {
        Path into = fresh();
        try {
            Archive.extract(archive, into);
        } catch (CannotRun refused) {
            assertThat(refused).hasMessageContaining("backup");
            return true;
        }
        assertThat(into.resolve("keys")).hasContent(KEYS);
        assertThat(into.resolve("broker/records")).hasContent(RECORDS);
        return false;
    }

    private Path fresh() throws IOException {
        return Files.createTempDirectory(folder, "into");
    }

    private void handMade(String name, String form) throws Exception {
        byte[] content = KEYS.getBytes(StandardCharsets.UTF_8);
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            zip.write((form + "\nmade " + NOW + "\n" + digest + " " + name + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
