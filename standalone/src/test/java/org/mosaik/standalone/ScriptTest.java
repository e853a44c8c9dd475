package org.mosaik.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptTest {

    private static final Path SCRIPT = Path.of("..", "mosaik").toAbsolutePath().normalize();

    @TempDir
    Path programs;

    @BeforeEach
    void offerWhatTheScriptNeedsBesidesJava() throws IOException {
        for (String program : List.of("bash", "dirname", "sed", "head", "find", "cat")) {
            Path real = List.of("/bin", "/usr/bin").stream()
                    .map(folder -> Path.of(folder, program))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow();
            write(programs.resolve(program), "exec " + real + " \"$@\"");
        }
    }

    @Test
    void saysThatJavaIsMissing() {
        try (ChildProcess child = script(Map.of("JAVA_HOME", ""), "up")) {
            assertThat(child.exitCode()).isEqualTo(1);
            assertThat(child.output()).containsOnlyOnce("\n").contains("Java is missing", "17");
        }
    }

    @Test
    void saysThatJavaIsTooOld() throws IOException {
        java(programs, "openjdk version \\\"11.0.20\\\" 2023-07-18");

        try (ChildProcess child = script(Map.of("JAVA_HOME", ""), "up")) {
            assertThat(child.exitCode()).isEqualTo(1);
            assertThat(child.output()).containsOnlyOnce("\n").contains("is version 11", "17");
        }
    }

    @Test
    void knowsTheOldWayOfCountingVersions() throws IOException {
        Path home = Files.createDirectories(programs.resolve("jdk/bin"));
        java(home, "java version \\\"1.8.0_402\\\"");

        try (ChildProcess child =
                script(Map.of("JAVA_HOME", programs.resolve("jdk").toString()), "up")) {
            assertThat(child.exitCode()).isEqualTo(1);
            assertThat(child.output()).containsOnlyOnce("\n").contains("is version 8");
        }
    }

    @Test
    void saysThatJavaHomeLeadsNowhere() {
        try (ChildProcess child = script(Map.of("JAVA_HOME", "/nowhere"), "up")) {
            assertThat(child.exitCode()).isEqualTo(1);
            assertThat(child.output()).containsOnlyOnce("\n").contains("JAVA_HOME is /nowhere");
        }
    }

    @Test
    void refusesACommandThatItDoesNotKnow() {
        try (ChildProcess child = script(Map.of(), "down")) {
            assertThat(child.exitCode()).isEqualTo(2);
            assertThat(child.output()).containsOnlyOnce("\n").contains("no command down");
        }
    }

    @Test
    void explainsItself() {
        try (ChildProcess child = script(Map.of())) {
            assertThat(child.exitCode()).isZero();
            assertThat(child.output())
                    .contains("./mosaik up", "./mosaik dead replay", "./mosaik backup", "./mosaik restore");
        }
    }

    private static void java(Path folder, String version) throws IOException {
        write(folder.resolve("java"), "echo \"" + version + "\" >&2");
    }

    private static void write(Path program, String line) throws IOException {
        Files.writeString(program, "#!/bin/sh\n" + line + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }

    private ChildProcess script(Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of("/bin/bash", SCRIPT.toString()));
        command.addAll(List.of(arguments));
        Map<String, String> all = new HashMap<>(environment);
        all.put("PATH", programs.toString());
        return ChildProcess.run(command, all);
    }
}
