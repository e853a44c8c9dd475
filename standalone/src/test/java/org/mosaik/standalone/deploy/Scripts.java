package org.mosaik.standalone.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** The scripts of {@code deploy/kafka} run as the compose file runs them. */
final class Scripts {

    private static final String NEXT_CALL = "-- next call --";
    private static final String ACLS = """
            #!/bin/sh
            echo "%1$s" >>"$CALLS"
            while [ $# -gt 0 ]; do
              [ "$1" != --command-config ] || cp "$2" "$CALLS.settings"
              printf '%%s\\n' "$1" >>"$CALLS"
              shift
            done
            """.formatted(NEXT_CALL);

    private Scripts() {}

    /**
     * What {@code access.sh} asks of Kafka.
     *
     * @param calls the arguments of each call of {@code kafka-acls.sh}
     * @param connection the settings with which it connects
     */
    record Grants(List<List<String>> calls, Properties connection) {}

    static void makeCertificate(Compose compose, Path secrets, Path clients, List<String> hosts) throws Exception {
        List<String> command = new ArrayList<>(List.of("sh", script("certificate.sh"), secrets + "", clients + ""));
        command.addAll(hosts);
        run(command, compose.environment("certificate"));
    }

    static Grants grant(Compose compose, Path certificate, String servers) throws Exception {
        Path programs = Files.createTempDirectory("kafka-programs");
        Path calls = programs.resolve("calls");
        program(programs.resolve("kafka-acls.sh"), ACLS);
        program(programs.resolve("kafka-topics.sh"), "#!/bin/sh\n");
        Map<String, String> environment = compose.environment("kafka-access");
        environment.putAll(Map.of(
                "KAFKA_BIN", programs.toString(),
                "KAFKA_SERVERS", servers,
                "KAFKA_CERTIFICATE", certificate.toString(),
                "CALLS", calls.toString()));
        run(List.of("sh", script("access.sh")), environment);
        Properties connection = new Properties();
        connection.load(Files.newBufferedReader(programs.resolve("calls.settings")));
        connection.put("bootstrap.servers", servers);
        return new Grants(
                Arrays.stream(Files.readString(calls).split(NEXT_CALL + "\n"))
                        .filter(call -> !call.isBlank())
                        .map(call -> call.lines().toList())
                        .toList(),
                connection);
    }

    private static String script(String name) {
        return Compose.ROOT.resolve("deploy/kafka").resolve(name).toString();
    }

    private static void program(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    /** Runs to its end and returns what it printed. */
    static String run(List<String> command, Map<String, String> environment) throws Exception {
        Path output = Files.createTempFile("output", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        // keytool lies beside java, as it does in the image
        builder.environment()
                .merge("PATH", Path.of(System.getProperty("java.home"), "bin") + "", (old, java) -> java + ":" + old);
        Process process = builder.start();
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        if (!ended || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new AssertionError(command + " failed: " + Files.readString(output));
        }
        return Files.readString(output);
    }
}
