package org.mosaik.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadLettersTest {

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    @Test
    void listsWhatAServiceCouldNotRead() throws InterruptedException {
        assertThat(run(offset(), "list", "submission")).isZero();
        assertThat(output.toString(StandardCharsets.UTF_8).strip()).isEqualTo("[ ]");
    }

    @Test
    void saysWhenThereIsNoSuchLetter() throws InterruptedException {
        assertThat(run(offset(), "show", "moderation", "submissions", "nobody")).isEqualTo(1);
        assertThat(output.toString(StandardCharsets.UTF_8)).contains("no such dead letter");
    }

    @Test
    void saysWhenTheServiceDoesNotRun() throws InterruptedException {
        assertThat(run(FreePorts.offset(), "list", "submission")).isEqualTo(1);
        assertThat(output.toString(StandardCharsets.UTF_8)).contains("submission service does not run here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "list", "list wall", "bury submission", "show submission", "replay submission topic"})
    void explainsItselfWhenItIsNotUnderstood(String words) throws InterruptedException {
        assertThat(run(0, words.split(" "))).isEqualTo(2);
        assertThat(output.toString(StandardCharsets.UTF_8)).contains("mosaik dead replay SERVICE TOPIC KEY");
    }

    private static int offset() {
        return RunningMosaik.shared().control("/").getPort() - 8090;
    }

    private int run(int offset, String... words) throws InterruptedException {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--port-offset", String.valueOf(offset)));
        return DeadLettersApplication.run(all, new PrintStream(output, true, StandardCharsets.UTF_8));
    }
}
