package org.mosaik.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.utils.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class EmbeddedBrokerTest {

    @TempDir
    Path folder;

    @Test
    void keepsRecordsAndGroupOffsetsOverARestart() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0)) {
            Topic stories = Topic.create(broker, "stories", Map.of());
            stories.send("a", "one", "two");
            assertThat(stories.read("wall", 2)).containsExactly("one", "two");
        }

        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0)) {
            Topic stories = new Topic(broker, "stories");
            stories.send("a", "three");

            assertThat(stories.everything()).containsExactly("one", "two", "three");
            assertThat(stories.read("wall", 1)).containsExactly("three");
        }
    }

    @Test
    void startsAgainOnTheSamePort() throws Exception {
        int port = LocalPort.anyFree();
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, port)) {
            Topic.create(broker, "stories", Map.of()).send("a", "one");
        }

        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, port)) {
            assertThat(broker.bootstrapServers()).isEqualTo("127.0.0.1:" + port);
            assertThat(new Topic(broker, "stories").everything()).containsExactly("one");
        }
    }

    @Test
    void compactsWithItsSmallBuffer() throws Exception {
        Map<String, String> eager = Map.of("log.cleaner.backoff.ms", "50");
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0, eager)) {
            Topic latest = Topic.create(
                    broker,
                    "latest",
                    Map.of("cleanup.policy", "compact", "min.cleanable.dirty.ratio", "0", "segment.ms", "50"));
            latest.send("story", "first", "second", "third");

            // a segment is closed by the record that comes after its time, and the open one is never compacted
            await().pollInterval(Duration.ofMillis(100))
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> {
                        latest.send("clock", "tick");
                        assertThat(latest.everything()).contains("third").doesNotContain("first", "second");
                    });
        }
    }

    @Test
    void refusesASecondBrokerOnTheSameFolder() {
        try (EmbeddedBroker first = EmbeddedBroker.start(folder, 0)) {
            assertThatThrownBy(() -> EmbeddedBroker.start(folder, 0))
                    .isInstanceOf(CannotStart.class)
                    .hasMessage("Another broker already works in the folder " + folder + ".");
            assertThat(first.bootstrapServers()).isNotEmpty();
        }
    }

    @Test
    void refusesAPortThatIsInUse() throws Exception {
        try (ServerSocket other = new ServerSocket()) {
            other.bind(LocalPort.address(0));

            assertThatThrownBy(() -> EmbeddedBroker.start(folder, other.getLocalPort()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Port " + other.getLocalPort() + " of 127.0.0.1 is in use");
        }
    }

    @Test
    void refusesAFolderThatCannotBeWritten() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");

        assertThatThrownBy(() -> EmbeddedBroker.start(file, 0))
                .isInstanceOf(CannotStart.class)
                .hasMessage("The folder " + file + " cannot be written.");
    }

    @Test
    void refusesAFolderThatIsFull() {
        assertThatThrownBy(() -> ClaimedFolder.claim(folder, Long.MAX_VALUE))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("The folder " + folder + " is full: ");
    }

    @Test
    void leavesNothingBehindWhenItFailsHalfWay() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        try (ServerSocket other = new ServerSocket()) {
            other.bind(LocalPort.address(0));
            int controllerPort = LocalPort.anyFree();
            Map<String, String> busy = Map.of(
                    "listeners",
                    "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                            .formatted(other.getLocalPort(), controllerPort),
                    "controller.quorum.voters",
                    "1@127.0.0.1:" + controllerPort);

            assertThatThrownBy(() -> EmbeddedBroker.start(folder, 0, busy))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining(folder.toString());
        }

        await().untilAsserted(() -> assertThat(threadsOfTheBroker()).isSubsetOf(before));
        EmbeddedBroker.start(folder, 0).close();
    }

    @Test
    void leavesNoThreadsBehindWhenItIsClosed() {
        Set<Thread> before = Thread.getAllStackTraces().keySet();

        EmbeddedBroker broker = EmbeddedBroker.start(folder, 0);
        broker.close();
        broker.close();

        await().untilAsserted(() -> assertThat(threadsOfTheBroker()).isSubsetOf(before));
    }

    // the metrics library keeps its clock for the whole process
    private static Set<Thread> threadsOfTheBroker() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.isDaemon() || thread.getName().contains("kafka"))
                .filter(thread -> !thread.getName().startsWith("metrics-meter"))
                .filter(thread -> !thread.getName().startsWith("awaitility"))
                .collect(Collectors.toSet());
    }

    @Test
    void neverEndsTheProcess() {
        EmbeddedBroker.start(folder, 0).close();

        assertThatIllegalStateException()
                .isThrownBy(() -> Exit.exit(1, "disk gone"))
                .withMessageContaining("disk gone");
        assertThatIllegalStateException()
                .isThrownBy(() -> Exit.halt(1, "disk gone"))
                .withMessageContaining("disk gone");
    }
}
