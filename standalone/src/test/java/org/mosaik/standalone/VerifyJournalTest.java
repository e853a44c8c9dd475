package org.mosaik.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mosaik.events.Checkpoint;
import org.mosaik.events.Codec;
import org.mosaik.events.JournalEntry;

/** What an auditor is told about a copy of a journal; row 66 of the bad input. */
class VerifyJournalTest {

    private static final Instant NOON = Instant.parse("2026-03-14T11:05:07.123Z");

    @TempDir
    private Path folder;

    private final List<JournalEntry> entries = new ArrayList<>();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void write() throws IOException, GeneralSecurityException {
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        for (int i = 0; i < 12; i++) {
            JournalEntry next = new JournalEntry(
                    "nachbarschaft", 1, "case-" + i, 7L, "case.approved", "c0de", List.of(), NOON, "", "");
            entries.add(next.after(entries.isEmpty() ? null : entries.get(i - 1)));
        }
        store("copy", entries.toArray());
        store(
                "checkpoints",
                Checkpoint.at(entries.get(4), NOON, keys.getPrivate()),
                Checkpoint.at(entries.get(9), NOON.plusSeconds(86_400), keys.getPrivate()));
        Files.writeString(
                folder.resolve("key"),
                Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()) + "\n");
    }

    @Test
    void aWholeJournalIsSaidToBeWholeAndUpToWhereSomebodyVouchesForIt() {
        assertThat(verify()).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("The journal of nachbarschaft is whole: 12 entries")
                .contains("up to entry 10, signed 2026-03-15T11:05:07.123Z");
    }

    @Test
    void anAlteredEntryIsNamedAndSoIsWhatIsStillVouchedFor() throws IOException {
        String copy = Files.readString(folder.resolve("copy"));
        Files.writeString(folder.resolve("copy"), copy.replace("case-6", "case-9"));

        assertThat(verify()).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("The first bad entry is entry 7 of the journal of nachbarschaft")
                .contains("vouches for all up to entry 5");
    }

    @Test
    void aCutEndIsNamedWithACheckpointAndSaidToBeUnseenWithout() throws IOException {
        store("copy", entries.subList(0, 8).toArray());

        assertThat(verify()).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("entry 9 is missing");
        assertThat(run(path("copy"))).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("No checkpoint was given");
    }

    @Test
    void aCheckpointThatSomebodyElseSignedIsNotBelieved() throws IOException {
        String checkpoints = Files.readString(folder.resolve("checkpoints"));
        Files.writeString(
                folder.resolve("checkpoints"),
                checkpoints.replace(entries.get(4).hash(), "f".repeat(64)));

        assertThat(verify()).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("was not signed with that key");
    }

    @Test
    void nonsenseIsAnsweredWithHowToAsk() {
        assertThat(run()).isEqualTo(2);
        assertThat(run(path("copy"), "--key", path("key"))).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("mosaik verify-journal COPY");
        assertThat(run(path("missing"))).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("cannot be read");
    }

    private int verify() {
        return run(path("copy"), "--checkpoints", path("checkpoints"), "--key", path("key"));
    }

    private int run(String... words) {
        return VerifyJournalApplication.run(List.of(words), new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private void store(String name, Object... lines) throws IOException {
        Files.write(
                folder.resolve(name),
                Arrays.stream(lines)
                        .map(line -> new String(Codec.writePart(line), StandardCharsets.UTF_8))
                        .toList());
    }
}
