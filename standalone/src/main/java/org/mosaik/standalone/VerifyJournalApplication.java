package org.mosaik.standalone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Checkpoint;
import org.mosaik.events.Codec;
import org.mosaik.events.JournalCheck;
import org.mosaik.events.JournalCheck.Fault;
import org.mosaik.events.JournalEntry;
import org.mosaik.events.Malformed;
import org.mosaik.standalone.parts.CannotRun;

/** Checks a copy of a journal, without asking anybody: what {@code ./mosaik verify-journal} runs. */
public final class VerifyJournalApplication {

    private static final String USAGE = """
            mosaik verify-journal COPY --checkpoints FILE --key FILE
              COPY           one entry in a line, as the journal's page gives it
              --checkpoints  what was signed, one in a line; keep them where the journal is not
              --key          the public key that you were given at the beginning
            mosaik verify-journal COPY
              finds what does not fit together, but neither a cut end nor a journal that was written anew
            """;

    private VerifyJournalApplication() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), out));
    }

    /** @return 0 if nothing is wrong, 1 if something is, 2 if the question makes no sense */
    static int run(List<String> arguments, PrintStream out) {
        List<String> words = new ArrayList<>(arguments);
        try {
            String checkpoints = option(words, "--checkpoints");
            String key = option(words, "--key");
            if (words.size() != 1 || words.get(0).startsWith("-") || (checkpoints == null) != (key == null)) {
                out.print(USAGE);
                return 2;
            }
            List<Checkpoint> signed =
                    checkpoints == null || key == null ? List.of() : signed(Path.of(checkpoints), key(Path.of(key)));
            return verify(Path.of(words.get(0)), signed, out);
        } catch (CannotRun refused) {
            out.println(refused.getMessage());
            return 2;
        }
    }

    private static @Nullable String option(List<String> words, String name) {
        int at = words.indexOf(name);
        if (at < 0 || at + 1 >= words.size()) {
            return null;
        }
        words.remove(at);
        return words.remove(at);
    }

    private static int verify(Path copy, List<Checkpoint> signed, PrintStream out) {
        Instant start = Instant.now();
        try (BufferedReader lines = Files.newBufferedReader(copy)) {
            String line = lines.readLine();
            String campaign = campaign(signed, line);
            JournalCheck check = new JournalCheck(campaign, signed);
            while (line != null) {
                check.take(entry(line));
                line = lines.readLine();
            }
            Optional<Fault> fault = check.end();
            if (fault.isPresent()) {
                out.println(words(campaign, fault.get()));
                return 1;
            }
            Duration time = Duration.between(start, Instant.now());
            out.printf(
                    "The journal of %s is whole: %d entries in their order (%d ms).%n%s%n",
                    campaign, check.number(), time.toMillis(), vouched(campaign, signed));
            return 0;
        } catch (IOException unreadable) {
            throw new CannotRun("The file " + copy + " cannot be read.", unreadable);
        }
    }

    /** A checkpoint is believed more than the copy. */
    private static String campaign(List<Checkpoint> signed, @Nullable String firstLine) {
        JournalEntry first = firstLine == null ? null : entry(firstLine);
        return first != null && signed.stream().noneMatch(one -> !one.campaign().equals(first.id()))
                ? first.id()
                : signed.stream().findFirst().map(Checkpoint::campaign).orElse("an unknown campaign");
    }

    private static @Nullable JournalEntry entry(String line) {
        try {
            return Codec.read(JournalEntry.class, line.getBytes(StandardCharsets.UTF_8));
        } catch (Malformed garbled) {
            return null;
        }
    }

    private static String words(String campaign, Fault fault) {
        String where = "entry " + fault.number() + " of the journal of " + campaign;
        String what = switch (fault.cause()) {
            case UNREADABLE -> "The first bad entry is " + where + ": it cannot be read as one of them.";
            case ALTERED -> "The first bad entry is " + where + ": it does not say any more what it said.";
            case OUT_OF_PLACE ->
                "The first bad entry is " + where + ": something was cut out, put in or put elsewhere there.";
            case NOT_AS_CHECKPOINT ->
                "The journal of " + campaign
                        + " was written anew: the first bad entry is one of " + (fault.since() + 1) + " to "
                        + fault.number() + ", where a checkpoint knows another one.";
            case CUT_OFF ->
                "The journal of " + campaign + " was cut off: entry " + fault.number()
                        + " is missing, and a checkpoint knows it.";
        };
        return what
                + System.lineSeparator()
                + (fault.since() == 0
                        ? "No checkpoint vouches for what stands before."
                        : "A checkpoint vouches for all up to entry " + fault.since() + ".");
    }

    private static String vouched(String campaign, List<Checkpoint> signed) {
        return signed.stream()
                .filter(one -> one.campaign().equals(campaign))
                .max(Comparator.comparingLong(Checkpoint::number))
                .map(one -> "Checkpoints vouch for all up to entry " + one.number() + ", signed " + one.at() + ".")
                .orElse("No checkpoint was given: a cut end or a journal that was written anew would not be seen.");
    }

    private static List<Checkpoint> signed(Path file, PublicKey key) {
        List<Checkpoint> found = new ArrayList<>();
        for (String line : read(file).lines().filter(one -> !one.isBlank()).toList()) {
            Checkpoint checkpoint;
            try {
                checkpoint = Codec.readPart(Checkpoint.class, line.getBytes(StandardCharsets.UTF_8));
            } catch (Malformed garbled) {
                throw new CannotRun("Line " + (found.size() + 1) + " of " + file + " is no checkpoint.", garbled);
            }
            if (!checkpoint.isSignedBy(key)) {
                throw new CannotRun(
                        "Checkpoint " + (found.size() + 1) + " of " + file + " was not signed with that key.");
            }
            found.add(checkpoint);
        }
        if (found.isEmpty()) {
            throw new CannotRun("The file " + file + " has no checkpoints.");
        }
        return found;
    }

    private static PublicKey key(Path file) {
        try {
            byte[] bytes = Base64.getDecoder().decode(read(file).strip());
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(bytes));
        } catch (GeneralSecurityException | IllegalArgumentException garbled) {
            throw new CannotRun("The file " + file + " has no public key.", garbled);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new CannotRun("The file " + file + " cannot be read.", unreadable);
        }
    }
}
