package org.mosaik.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaik.index.World.SOON;
import static org.mosaik.index.World.ids;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mosaik.embedded.EmbeddedBroker;
import org.mosaik.embedded.LocalPort;
import org.mosaik.events.Facts;
import org.mosaik.messaging.kit.Infrastructure;
import org.springframework.boot.health.contributor.Status;

class RestartTest {

    @TempDir
    Path folder;

    private World world = new World();

    @AfterEach
    void end() {
        world.close();
    }

    /** Many things, each with a past, some closed, some delivered. */
    private void fill(int things) {
        for (int i = 0; i < things; i++) {
            world.open("id-" + i, 2, i);
            world.open("id-" + i, 1, i + 1000);
            if (i % 5 == 0) {
                world.close("id-" + i, 3);
            }
            if (i % 3 == 0) {
                world.log.append(world.deliveries, World.delivered("id-" + i, 1), Facts.DELIVERY_CHANGED);
            }
        }
    }

    @Test
    void continuesAtItsPositions() {
        world.withTopics();
        fill(30);
        TopicIndex first = world.started(folder);
        List<String> before = ids(first);
        assertThat(world.read()).isEqualTo(76);
        first.close();
        world.open("later", 1, 5000);

        TopicIndex second = world.started(folder);

        assertThat(world.read()).isOne();
        assertThat(ids(second)).startsWith(before.toArray(String[]::new)).endsWith("later");
    }

    @Test
    void isReadyOnceItHasReadWhatTheTopicsHad() {
        world.withTopics();
        fill(30);
        TopicIndex index = world.index(folder);
        IndexHealth health = new IndexHealth(index);

        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        index.start();
        index.awaitCaughtUp(SOON);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(ids(index)).isNotEmpty();
        index.close();
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void aRebuiltIndexEqualsTheOldOne() throws IOException {
        world.withTopics();
        TopicIndex live = world.started(folder.resolve("live"));
        fill(60);
        world.settle(live);
        fill(20);
        world.settle(live);
        List<String> shown = ids(live);
        live.close();

        TopicIndex rebuilt = world.started(folder.resolve("rebuilt"));
        assertThat(ids(rebuilt)).isEqualTo(shown);
        rebuilt.close();

        Map<String, Set<String>> old = Dump.of(folder.resolve("live"));
        assertThat(old).hasSize(60);
        assertThat(Dump.of(folder.resolve("rebuilt"))).isEqualTo(old);
    }

    @Test
    void afterAKillItReadsAgainWhatWasNotCommitted() throws IOException {
        world.withTopics();
        TopicIndex live = world.started(folder.resolve("live"));
        fill(20);
        world.settle(live);
        Awaitility.await().atMost(SOON).ignoreExceptions().until(() -> offsets(folder.resolve("live")) == 51);
        world.open("after-the-commit", 1, 9000);
        world.close("id-1", 7);
        world.settle(live);
        copy(folder.resolve("live"), folder.resolve("killed"));
        List<String> shown = ids(live);

        TopicIndex again = world.started(folder.resolve("killed"));

        assertThat(ids(again)).isEqualTo(shown);
        assertThat(world.read()).isLessThanOrEqualTo(2);
        live.close();
        again.close();
        assertThat(Dump.of(folder.resolve("killed"))).isEqualTo(Dump.of(folder.resolve("live")));
    }

    private static long offsets(Path folder) throws IOException {
        return Dump.userData(folder).entrySet().stream()
                .filter(line -> line.getKey().startsWith("position."))
                .mapToLong(line -> Long.parseLong(line.getValue().split(" ", -1)[0]))
                .sum();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(one -> !one.endsWith("write.lock")).toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
    }

    @Test
    void aDamagedFolderIsMadeAnew() throws IOException {
        world.withTopics();
        fill(10);
        TopicIndex first = world.started(folder);
        List<String> shown = ids(first);
        first.close();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".cfs")).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 1;
                Files.write(file, bytes);
            }
        }

        TopicIndex second = world.started(folder);

        assertThat(ids(second)).isEqualTo(shown);
        assertThat(world.read()).isEqualTo(26);
    }

    @Test
    void aFolderOfGarbageIsMadeAnew() throws IOException {
        world.withTopics();
        fill(3);
        Files.writeString(folder.resolve("segments_3"), "nonsense");
        Files.writeString(folder.resolve("_0.si"), "nonsense");

        assertThat(ids(world.started(folder))).containsExactly("id-1", "id-2");
    }

    @Test
    void otherFieldsMeanFromTheStart() {
        world.withTopics();
        fill(3);
        world.started(folder).close();

        TopicIndex other = world.index(folder, 2);
        other.start();
        other.awaitCaughtUp(SOON);

        assertThat(world.read()).isEqualTo(8);
        assertThat(ids(other)).containsExactly("id-1", "id-2");
    }

    @Test
    void aTopicOfTheSameNameIsAnotherTopic() {
        world.withTopics();
        fill(5);
        world.started(folder).close();
        world.delete(world.cases);
        world.create(world.cases);
        fill(2);
        fill(7);

        TopicIndex again = world.started(folder);

        assertThat(ids(again)).containsExactly("id-1", "id-2", "id-3", "id-4", "id-6");
        assertThat(again.find("id-6").orElseThrow().get(world.cases)).isPresent();
    }

    @Test
    void aTopicReplacedWhileItIsReadMeansFromTheStart() {
        world.withTopics();
        fill(30);
        TopicIndex index = world.started(null);
        world.delete(world.cases);
        world.create(world.cases);
        world.open("new", 1, 1);

        Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(45))
                .until(() -> ids(index).equals(List.of("new")));
    }

    @Test
    void waitsForTopicsThatAreNotThereYet() {
        TopicIndex index = world.index(null);
        index.start();
        assertThat(index.isCaughtUp()).isFalse();
        assertThat(ids(index)).isEmpty();

        world.withTopics();
        index.awaitCaughtUp(SOON);
        world.open("a", 1, 1);
        world.settle(index);

        assertThat(ids(index)).containsExactly("a");
    }

    @Test
    void servesWhatTheFolderHasWhileTheBrokerIsAway() throws IOException {
        Path logs = Infrastructure.folder();
        int port = LocalPort.anyFree();
        try (EmbeddedBroker broker = Infrastructure.ownBroker(logs, port)) {
            world.close();
            world = new World(broker.bootstrapServers());
            world.withTopics();
            fill(3);
            world.started(folder).close();
        }
        TopicIndex index = world.index(folder);

        index.start();

        assertThat(ids(index)).containsExactly("id-1", "id-2");
        assertThat(index.isCaughtUp()).isFalse();
        assertThat(index.isAlive()).isTrue();
        try (EmbeddedBroker broker = Infrastructure.ownBroker(logs, port)) {
            assertThat(broker.bootstrapServers()).contains(Integer.toString(port));
            index.awaitCaughtUp(java.time.Duration.ofSeconds(30));
            world.open("later", 1, 9000);
            world.settle(index);
            assertThat(ids(index)).endsWith("later");
            assertThat(world.read()).isOne();
            index.close();
        }
    }
}
