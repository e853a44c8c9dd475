package org.mosaik.standalone;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.mosaik.standalone.parts.PartName;
import org.mosaik.standalone.parts.Running;

/** What the person in front of the terminal reads. */
final class Screen {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private record Line(PartName part, String purpose) {}

    private static final List<Line> LINES = List.of(
            new Line(PartName.PUBLICATION, "Stories"),
            new Line(PartName.SUBMISSION, "Hand in"),
            new Line(PartName.MODERATION, "Editors"),
            new Line(PartName.NOTIFICATION, "Newsletter"),
            new Line(PartName.MAILBOX, "Mailbox"),
            new Line(PartName.CONTROL, "Overview"));

    private final PrintStream out;
    private final Mosaik mosaik;
    private final Accounts accounts;
    private final long begin = System.nanoTime();

    Screen(PrintStream out, Mosaik mosaik, Accounts accounts) {
        this.out = out;
        this.mosaik = mosaik;
        this.accounts = accounts;
    }

    void say(String line) {
        out.println(line);
    }

    void starting() {
        say("Mosaik starts. Everything is kept in " + mosaik.data().path());
    }

    void started(Running part) {
        say(String.format("  %-12s started   %5s", part.name().word(), seconds()));
    }

    /** Waits until all parts have caught up with the log, and says where they are. */
    void awaitReady() {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (!mosaik.isReady()) {
            if (System.nanoTime() > patience) {
                say("Not ready yet: " + unready() + ". They go on trying; see " + logFile());
                return;
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        ready();
    }

    private void ready() {
        say("Ready after " + seconds() + ".");
        say("");
        LINES.stream()
                .filter(line -> mosaik.part(line.part()).isPresent())
                .forEach(line -> say(String.format(
                        "  %-11s %s%s", line.purpose(), mosaik.ports().url(line.part()), account(line.part()))));
        if (mosaik.part(PartName.BROKER).isPresent()) {
            say(String.format("  %-11s %s", "Kafka", mosaik.ports().broker()));
        }
        if (mosaik.part(PartName.STORE).isPresent()) {
            say(String.format("  %-11s %s", "MongoDB", mosaik.ports().store()));
        }
        say("");
        say("Ctrl-C stops everything; it is all there at the next start.");
    }

    private String account(PartName part) {
        if (part != PartName.MODERATION) {
            return "";
        }
        String password = accounts.chosen() ? "as in MOSAIK_EDITOR_PASSWORD" : accounts.password();
        return "   name " + Accounts.EDITOR + " or " + Accounts.SECOND + ", password " + password;
    }

    private String unready() {
        return mosaik.parts().stream()
                .filter(part -> part.state() != Running.State.READY)
                .map(part -> part.name().word())
                .collect(Collectors.joining(", "));
    }

    private String logFile() {
        return mosaik.data().in("mosaik.log").toString();
    }

    void stopping() {
        say("Stopping ...");
    }

    void stopped() {
        say("Stopped.");
    }

    private String seconds() {
        return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - begin) / 1e9);
    }
}
