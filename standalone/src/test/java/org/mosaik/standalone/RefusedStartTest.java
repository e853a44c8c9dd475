package org.mosaik.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mosaik.standalone.parts.PartName;
import org.mosaik.standalone.parts.Ports;

class RefusedStartTest {

    private final int offset = FreePorts.offset();

    @TempDir
    Path folder;

    @Test
    void unknownOptionIsOneLine() {
        try (ChildProcess child = ChildProcess.mosaik("--turbo")) {
            assertThat(child.exitCode()).isEqualTo(2);
            assertThat(child.output()).containsOnlyOnce("\n").contains("no option --turbo");
        }
    }

    @Test
    void helpNamesEveryOption() {
        try (ChildProcess child = ChildProcess.mosaik("--help")) {
            assertThat(child.exitCode()).isZero();
            assertThat(child.output()).contains("--data", "--empty", "--only", "--port-offset");
        }
    }

    @Test
    void portInUseIsOneLineWithPartAndPort() throws IOException {
        int port = new Ports(offset).main(PartName.PUBLICATION);
        try (ServerSocket other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                ChildProcess child = ChildProcess.mosaik(arguments(folder.toString()))) {
            assertThat(child.exitCode()).isEqualTo(1);
            assertThat(child.output())
                    .containsOnlyOnce("\n")
                    .contains("Port " + other.getLocalPort() + " (publication) is in use");
        }
        assertThat(folder.resolve("broker")).doesNotExist();
    }

    @Test
    void secondStartOnTheSameDataIsOneLine() {
        try (ChildProcess first = ChildProcess.mosaik(arguments(folder.toString(), "--only", "mailbox"))) {
            await().atMost(Duration.ofMinutes(1)).until(first::output, text -> text.contains("Ready"));

            try (ChildProcess second = ChildProcess.mosaik(arguments(folder.toString(), "--only", "mailbox"))) {
                assertThat(second.exitCode()).isEqualTo(1);
                assertThat(second.output())
                        .containsOnlyOnce("\n")
                        .contains("already runs on the data folder " + folder);
            }
            first.askToStop();
            assertThat(first.exitCode()).isEqualTo(143);
            assertThat(first.output()).endsWith("Stopped.\n");
        }
    }

    @Test
    void folderThatCannotBeWrittenIsOneLine() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        try (ChildProcess child =
                ChildProcess.mosaik(arguments(file.resolve("data").toString()))) {
            assertThat(child.exitCode()).isEqualTo(1);
            assertThat(child.output()).containsOnlyOnce("\n").contains("cannot be written");
        }
    }

    private String[] arguments(String data, String... more) {
        String[] all = new String[4 + more.length];
        all[0] = "--data";
        all[1] = data;
        all[2] = "--port-offset";
        all[3] = String.valueOf(offset);
        System.arraycopy(more, 0, all, 4, more.length);
        return all;
    }
}
