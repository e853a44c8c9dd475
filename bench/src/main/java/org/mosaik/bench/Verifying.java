package org.mosaik.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.mosaik.events.Codec;
import org.mosaik.events.JournalEntry;
import org.mosaik.standalone.VerifyJournalApplication;

/** How long it takes to check a long journal, beside reading and hashing the same file at all. */
@SuppressWarnings("try") // what is only there to be ended
final class Verifying {

    private static final int ENTRIES = 1_000_000;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long MEBIBYTE = 1024L * 1024;

    private Verifying() {}

    static Section run(Bench bench) throws Exception {
        Path copy = bench.scratch().resolve("journal.jsonl");
        write(copy);
        double hashed = seconds(() -> hash(copy));
        Path log = bench.scratch().resolve("verify.log");
        double checked = seconds(() -> verify(log, copy));
        String said = Files.readString(log);
        if (!said.contains("is whole: " + ENTRIES)) {
            throw new IllegalStateException("the journal was not verified: " + said);
        }
        bench.say("  a journal of " + Section.number(ENTRIES) + " verified in " + Section.number(checked) + " s");
        return new Section(
                        "Checking a journal",
                        "`./mosaik verify-journal` on a copy of " + Section.number(ENTRIES) + " entries ("
                                + Files.size(copy) / MEBIBYTE
                                + " MiB), its start included; beside it, SHA-256 over the same file.",
                        "what",
                        "seconds",
                        "entries a second")
                .row("verified", Section.number(checked), Section.number(ENTRIES / checked))
                .row("read and hashed", Section.number(hashed), Section.number(ENTRIES / hashed));
    }

    private interface Step {
        void take() throws Exception;
    }

    private static double seconds(Step step) throws Exception {
        long start = System.nanoTime();
        step.take();
        return (System.nanoTime() - start) / 1e9;
    }

    private static void write(Path copy) throws IOException {
        Instant noon = Instant.parse("2026-03-14T11:05:07.123Z");
        JournalEntry last = null;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(copy))) {
            for (int number = 0; number < ENTRIES; number++) {
                boolean rejected = number % 3 == 0;
                last = new JournalEntry(
                                Stories.CAMPAIGN,
                                1,
                                Archive.id(number),
                                1773486307123L + number,
                                rejected ? "case.rejected" : "case.approved",
                                "5f2b9c0de1a47783",
                                rejected ? List.of("off-topic") : List.of(),
                                noon.plusMillis(number),
                                "",
                                "")
                        .after(last);
                out.write(Codec.write(last));
                out.write('\n');
            }
        }
    }

    private static void hash(Path copy) throws IOException, NoSuchAlgorithmException {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        byte[] block = new byte[(int) MEBIBYTE];
        try (var in = Files.newInputStream(copy)) {
            int read = in.read(block);
            while (read > 0) {
                sha256.update(block, 0, read);
                read = in.read(block);
            }
        }
        sha256.digest();
    }

    private static void verify(Path log, Path copy) throws IOException {
        try (Jvm command = Jvm.start(log, VerifyJournalApplication.class, copy.toString())) {
            Await.until(PATIENCE, Duration.ofMillis(50), () -> !command.isAlive());
        }
    }
}
