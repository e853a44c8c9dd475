package org.mosaik.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaik.standalone.parts.PartName;

/** One file with everything, and back: whole, or everything stays as it was. */
class BackupTest {

    private static final Instant LONG_AGO = Instant.parse("2024-05-01T10:00:00Z");

    @TempDir
    Path home;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private Path data;
    private Path file;

    @BeforeEach
    void aFolderInUse() {
        data = home.resolve("data");
        file = home.resolve("backup.zip");
        put("keys.properties", "receipt=secret");
        put("store.mv", "documents".repeat(5000));
        put("broker/submissions-3/00000000000000000000.log", "records".repeat(5000));
        put("broker/in-use.lock", "");
        put("media/submission/a/b.jpg", "picture");
        put("index/publication/segments_1", "found again");
        put("locks/store", "");
        put("mosaik.log", "lines");
    }

    @Test
    void everythingThatIsKeptComesBackAsItWas() throws IOException {
        Files.setLastModifiedTime(data.resolve("store.mv"), FileTime.from(LONG_AGO));
        Map<String, String> before = files(data);
        before.keySet()
                .removeAll(List.of("broker/in-use.lock", "index/publication/segments_1", "locks/store", "mosaik.log"));

        assertThat(run("backup", file)).isZero();
        delete(data);
        assertThat(run("restore", file)).isZero();

        assertThat(files(data)).isEqualTo(before).hasSize(4);
        assertThat(Files.getLastModifiedTime(data.resolve("store.mv")).toInstant())
                .isEqualTo(LONG_AGO);
        assertThat(home).isDirectoryNotContaining("glob:**.before-*");
    }

    @Test
    void onlyItsOwnerCanReadABackup() throws IOException {
        run("backup", file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aFolderInWhichMosaikRunsIsNeitherBackedUpNorReplaced() {
        run("backup", file);
        Map<String, String> before = files(home);

        try (DataFolder running = DataFolder.claim(data, List.of(PartName.STORE), 0)) {
            assertThat(run("backup", home.resolve("other.zip"))).isEqualTo(1);
            assertThat(said()).contains("already runs", running.path().toString(), "stop it first");
            assertThat(run("restore", file, "--replace")).isEqualTo(1);
            assertThat(said()).contains("already runs");
        }

        assertThat(files(home)).containsAllEntriesOf(before);
    }

    @Test
    void whatIsInTheDataFolderIsPutAsideWhenToldAndOnlyThen() throws IOException {
        run("backup", file);
        put("store.mv", "newer documents");

        assertThat(run("restore", file)).isEqualTo(1);
        assertThat(said()).contains("is not empty", "--replace");
        assertThat(data.resolve("store.mv")).hasContent("newer documents");

        assertThat(run("restore", file, "--replace")).isZero();
        assertThat(data.resolve("store.mv")).hasContent("documents".repeat(5000));
        assertThat(aside().resolve("store.mv")).hasContent("newer documents");
        assertThat(said()).contains(aside().toString());
    }

    @Test
    void theLogThatIsThereCanBeKept() throws IOException {
        run("backup", file);
        put("store.mv", "newer documents");
        put("broker/submissions-3/00000000000000000000.log", "newer records");
        put("broker/submissions-3/00000000000000000007.log", "more records");

        assertThat(run("restore", file, "--replace", "--keep-log")).isZero();

        assertThat(data.resolve("store.mv")).hasContent("documents".repeat(5000));
        assertThat(data.resolve("broker/submissions-3/00000000000000000000.log"))
                .hasContent("newer records");
        assertThat(data.resolve("broker/submissions-3/00000000000000000007.log"))
                .hasContent("more records");
        assertThat(aside().resolve("broker/submissions-3/00000000000000000007.log"))
                .hasContent("more records");
    }

    @Test
    void whoWasErasedSinceStaysOnTheList() throws IOException {
        put("media/submission/erased.txt", "before\n");
        run("backup", file);
        put("media/submission/erased.txt", "before\nsince\n");

        assertThat(run("restore", file, "--replace")).isZero();

        assertThat(Files.readAllLines(data.resolve("media/submission/erased.txt")))
                .contains("before", "since");
    }

    @Test
    void thereHasToBeALogToKeep() throws IOException {
        run("backup", file);
        delete(data);

        assertThat(run("restore", file, "--keep-log")).isEqualTo(1);

        assertThat(said()).contains("no log");
    }

    @Test
    void aDamagedBackupIsRefusedAndEverythingStaysAsItWas() throws IOException {
        run("backup", file);
        byte[] sound = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(sound, sound.length / 2));
        Map<String, String> before = files(home);

        assertThat(run("restore", file, "--replace")).isEqualTo(1);

        assertThat(said()).containsOnlyOnce("\n").contains("damaged");
        assertThat(files(home)).containsAllEntriesOf(before);
        assertThat(home).isDirectoryNotContaining("glob:**.restoring-*");
    }

    @Test
    void aFileThatIsNoBackupIsRefused() throws IOException {
        Files.writeString(file, "a letter");
        assertThat(run("restore", file, "--replace")).isEqualTo(1);
        assertThat(said()).contains("no backup of Mosaik");

        assertThat(run("restore", home.resolve("nowhere.zip"), "--replace")).isEqualTo(1);
        assertThat(said()).contains("There is no file");
    }

    @Test
    void aLinkIsNotFollowed() throws IOException {
        Path elsewhere = Files.createDirectory(home.resolve("elsewhere"));
        Files.createSymbolicLink(data.resolve("media/moderation"), elsewhere);

        assertThat(run("backup", file)).isEqualTo(1);

        assertThat(said()).contains("media/moderation", "no plain file");
        assertThat(file).doesNotExist();
        assertThat(home.resolve("backup.zip.part")).doesNotExist();
    }

    @Test
    void noFileIsOverwrittenAndNoBackupLiesInTheDataFolder() {
        put("../backup.zip", "something else");
        assertThat(run("backup", file)).isEqualTo(1);
        assertThat(said()).contains("already");
        assertThat(file).hasContent("something else");

        assertThat(run("backup", data.resolve("backup.zip"))).isEqualTo(1);
        assertThat(said()).contains("does not belong into");
    }

    @Test
    void saysWhenThereIsNothingToBackUp() throws IOException {
        delete(data);
        assertThat(run("backup", file)).isEqualTo(1);
        assertThat(said()).contains("There is no data folder");

        Files.createDirectory(data);
        assertThat(run("backup", file)).isEqualTo(1);
        assertThat(said()).contains("nothing to back up");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "backup", "restore", "backup a b", "backup x --replace", "restore --force x", "keep x"})
    void explainsItselfWhenItIsNotUnderstood(String words) {
        assertThat(BackupApplication.run(List.of(words.split(" ")), new PrintStream(output, true)))
                .isEqualTo(2);
        assertThat(said()).contains("mosaik restore FILE");
    }

    private int run(String command, Path archive, String... options) {
        List<String> words = new ArrayList<>(List.of(command, archive.toString(), "--data", data.toString()));
        words.addAll(List.of(options));
        output.reset();
        return BackupApplication.run(words, new PrintStream(output, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return output.toString(StandardCharsets.UTF_8);
    }

    private Path aside() {
        try (Stream<Path> all = Files.list(home)) {
            return all.filter(path -> path.getFileName().toString().startsWith("data.before-"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(String name, String content) {
        try {
            Path path = data.resolve(name);
            Files.createDirectories(path.getParent());
            Files.writeString(path, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> files(Path folder) {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                found.put(
                        folder.relativize(path).toString(),
                        new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(java.util.Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
