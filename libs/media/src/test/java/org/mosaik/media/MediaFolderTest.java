package org.mosaik.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MediaFolderTest {

    private static final byte[] FIRST = {1, 2, 3};
    private static final byte[] SECOND = {4, 5};

    @TempDir
    Path parent;

    private Path root;
    private MediaFolder folder;

    @BeforeEach
    void open() {
        root = parent.resolve("media");
        folder = new MediaFolder(root);
    }

    @Test
    void findsWhatWasPut() {
        folder.put("s1", "m1", "960", PhotoFormat.JPEG, FIRST);

        assertThat(folder.find("s1", "m1", "960", PhotoFormat.JPEG))
                .hasValueSatisfying(file -> assertThat(file).startsWith(root).hasBinaryContent(FIRST));
        assertThat(folder.find("s1", "m1", "320", PhotoFormat.JPEG)).isEmpty();
        assertThat(folder.find("s2", "m1", "960", PhotoFormat.JPEG)).isEmpty();
    }

    @Test
    void aPhotoIsMovedOnceAndNothingStaysBehind() throws IOException {
        folder.put("from", "m1", "960", PhotoFormat.JPEG, FIRST);
        folder.put("from", "m2", "960", PhotoFormat.JPEG, SECOND);

        assertThat(folder.move("from", "m1", "to")).isTrue();
        assertThat(folder.find("to", "m1", "960", PhotoFormat.JPEG))
                .hasValueSatisfying(file -> assertThat(file).hasBinaryContent(FIRST));
        assertThat(files()).isEqualTo(2);
        assertThat(folder.move("from", "m1", "other")).isFalse();
        assertThat(folder.move("from", "../m1", "other")).isFalse();
    }

    @Test
    void keepsOnlyWhatIsNamedAndCopiesWhatIsThere() {
        folder.put("s1", "m1", "960", PhotoFormat.JPEG, FIRST);
        folder.put("s1", "m2", "960", PhotoFormat.JPEG, SECOND);

        folder.copy("s1", "m2", "s2");
        folder.copy("s1", "m3", "s2");
        folder.seal("s1", "m2", "original", FIRST);
        folder.seal("s1", "paper", "scan", FIRST);
        folder.keepOnly("s1", Set.of("m1", "paper"));
        assertThat(folder.findSealed("s1", "paper", "scan")).isPresent();
        assertThat(folder.findSealed("s1", "m2", "original")).isEmpty();
        folder.keepOnly("unknown", Set.of());

        assertThat(folder.find("s1", "m1", "960", PhotoFormat.JPEG)).isPresent();
        assertThat(folder.find("s1", "m2", "960", PhotoFormat.JPEG)).isEmpty();
        assertThat(folder.find("s2", "m2", "960", PhotoFormat.JPEG))
                .hasValueSatisfying(file -> assertThat(file).hasBinaryContent(SECOND));
    }

    @Test
    void knowsWhatIsOldByItsName() {
        folder.put("upload-a", "m1", "960", PhotoFormat.JPEG, FIRST);
        folder.put("s1", "m1", "960", PhotoFormat.JPEG, FIRST);
        Instant later = Instant.now().plusSeconds(60);

        assertThat(folder.olderThan("upload-", later)).containsExactly("upload-a");
        assertThat(folder.olderThan("upload-", later.minusSeconds(3_600))).isEmpty();
        assertThat(folder.isOlder("upload-a", later)).isTrue();
        assertThat(folder.isOlder("unknown", later)).isFalse();
    }

    @Test
    void replacesAFileAndLeavesNoUnfinishedOne() throws IOException {
        folder.put("s1", "m1", "960", PhotoFormat.JPEG, FIRST);
        folder.put("s1", "m1", "960", PhotoFormat.JPEG, SECOND);

        assertThat(folder.find("s1", "m1", "960", PhotoFormat.JPEG))
                .hasValueSatisfying(file -> assertThat(file).hasBinaryContent(SECOND));
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void aPhotoIsCompleteWithItsLastRendition() {
        folder.put("s1", "m1", "1920", PhotoFormat.JPEG, FIRST);
        folder.put("s1", "m1", "960", PhotoFormat.JPEG, FIRST);
        assertThat(folder.complete("s1", "m1")).isFalse();

        folder.put("s1", "m1", "320", PhotoFormat.JPEG, SECOND);
        assertThat(folder.complete("s1", "m1")).isTrue();
        assertThat(folder.complete("s1", "m2")).isFalse();
    }

    @Test
    void deletesAllFilesOfASubmissionAndNoOthers() throws IOException {
        folder.put("s1", "m1", "960", PhotoFormat.JPEG, FIRST);
        folder.put("s1", "m2", "320", PhotoFormat.JPEG, FIRST);
        folder.put("s2", "m1", "960", PhotoFormat.JPEG, SECOND);

        folder.deleteAll("s1");
        folder.deleteAll("s1");

        assertThat(folder.find("s1", "m1", "960", PhotoFormat.JPEG)).isEmpty();
        assertThat(folder.find("s2", "m1", "960", PhotoFormat.JPEG)).isPresent();
        assertThat(files()).isEqualTo(1);
        try (Stream<Path> left = Files.walk(root)) {
            assertThat(left.map(path -> path.getFileName().toString())).doesNotContain("s1");
        }
    }

    static Stream<String> badNames() {
        return Stream.of(
                "",
                ".",
                "..",
                "../../x",
                "..\\x",
                "/etc",
                "a/b",
                "a%00",
                "a\0",
                "a.jpg",
                "<b>",
                "ä",
                "a\n",
                "x".repeat(65));
    }

    /** Row 37 of bad input. */
    @ParameterizedTest
    @MethodSource("badNames")
    void row37TakesNoNameThatLeavesItsFolder(String bad) throws IOException {
        Files.write(parent.resolve("x.jpg"), FIRST);
        folder.put("s1", "m1", "960", PhotoFormat.JPEG, FIRST);

        assertThatIllegalArgumentException().isThrownBy(() -> folder.put(bad, "m1", "960", PhotoFormat.JPEG, FIRST));
        assertThatIllegalArgumentException().isThrownBy(() -> folder.put("s1", bad, "960", PhotoFormat.JPEG, FIRST));
        assertThatIllegalArgumentException().isThrownBy(() -> folder.put("s1", "m1", bad, PhotoFormat.JPEG, FIRST));
        assertThatIllegalArgumentException().isThrownBy(() -> folder.deleteAll(bad));
        assertThat(folder.find(bad, "m1", "960", PhotoFormat.JPEG)).isEmpty();
        assertThat(folder.find("s1", bad, "960", PhotoFormat.JPEG)).isEmpty();
        assertThat(folder.find("s1", "m1", bad, PhotoFormat.JPEG)).isEmpty();
        assertThat(files()).isEqualTo(1);
    }

    private long files() throws IOException {
        try (Stream<Path> found = Files.walk(root)) {
            return found.filter(Files::isRegularFile).count();
        }
    }
}
