package org.mosaik.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaik.index.World.SOON;
import static org.mosaik.index.World.aCase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mosaik.events.Case;
import org.mosaik.events.Facts;

class PurgeTest {

    private static final String MARKER = "zzkanarienvogelzz";

    @TempDir
    Path folder;

    private World world;

    @BeforeEach
    void begin() {
        world = new World().withTopics();
    }

    @AfterEach
    void end() {
        world.close();
    }

    private List<String> filesWithMarker() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                try {
                    if (new String(Files.readAllBytes(file), UTF_8).contains(MARKER)) {
                        found.add(file.getFileName().toString());
                    }
                } catch (NoSuchFileException mergedAway) {
                    // what is gone cannot hold it
                }
            }
        }
        return found;
    }

    private void fill() {
        for (int i = 0; i < 100; i++) {
            world.open("id-" + i, 1, i);
        }
        world.log.append(world.cases, aCase("a", 1, Case.State.OPEN, 1, MARKER), Facts.CASE_OPENED);
    }

    @Test
    void whatWasErasedLeavesTheFilesByItself() throws IOException {
        TopicIndex index = world.started(folder);
        fill();
        world.settle(index);
        Awaitility.await().atMost(SOON).until(() -> !filesWithMarker().isEmpty());

        world.log.append(world.cases, Case.erased("a", 2, 2), Facts.CASE_ERASED);

        Awaitility.await().atMost(SOON).until(() -> filesWithMarker().isEmpty());
        assertThat(index.count(World.ALL)).isEqualTo(100);
        assertThat(index.find("a").orElseThrow().get(world.cases)).contains(Case.erased("a", 2, 2));
    }

    @Test
    void whatWasReplacedLeavesTheFilesOnRequest() throws IOException {
        TopicIndex index = world.started(folder);
        fill();
        world.settle(index);
        Awaitility.await().atMost(SOON).until(() -> !filesWithMarker().isEmpty());
        world.open("a", 2, 1);
        world.settle(index);

        index.purge();

        assertThat(filesWithMarker()).isEmpty();
        assertThat(index.count(World.ALL)).isEqualTo(101);
    }

    @Test
    void whatAStopLeftBehindLeavesTheFilesAfterTheNextStart() throws IOException {
        TopicIndex index = world.started(folder);
        fill();
        world.settle(index);
        Awaitility.await().atMost(SOON).until(() -> !filesWithMarker().isEmpty());
        world.open("a", 2, 1);
        world.settle(index);
        index.close();

        world.started(folder);

        Awaitility.await().atMost(SOON).until(() -> filesWithMarker().isEmpty());
    }
}
