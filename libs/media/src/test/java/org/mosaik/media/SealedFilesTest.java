package org.mosaik.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedFilesTest {

    private static final byte[] WORDS = "Der Garten hinterm Haus".getBytes(UTF_8);

    @TempDir
    Path root;

    @Test
    void areReadWithTheKeyOfTheirInstallationAlone() throws IOException {
        MediaFolder folder = new MediaFolder(root);
        SealedFiles ours = new SealedFiles(folder, "our secret");
        ours.put("s1", "m1", "original", WORDS);

        assertThat(ours.read("s1", "m1", "original")).contains(WORDS);
        assertThat(ours.read("s1", "m1", "other")).isEmpty();
        assertThat(ours.read("s1", "../m1", "original")).isEmpty();
        Path file = folder.findSealed("s1", "m1", "original").orElseThrow();
        assertThat(Files.readString(file, ISO_8859_1)).doesNotContain("Garten");
        assertThatThrownBy(() -> new SealedFiles(folder, "another").read("s1", "m1", "original"))
                .hasMessageContaining("original.sealed");
        Files.write(file, WORDS);
        assertThatThrownBy(() -> ours.read("s1", "m1", "original")).hasMessageContaining("original.sealed");
        Files.write(file, new byte[3]);
        assertThatThrownBy(() -> ours.read("s1", "m1", "original")).hasMessageContaining("original.sealed");
    }

    @Test
    void goWithTheirSubmission() {
        MediaFolder folder = new MediaFolder(root);
        SealedFiles sealed = new SealedFiles(folder, "our secret");
        sealed.put("s1", "m1", "original", WORDS);

        folder.deleteAll("s1");

        assertThat(sealed.read("s1", "m1", "original")).isEmpty();
    }
}
