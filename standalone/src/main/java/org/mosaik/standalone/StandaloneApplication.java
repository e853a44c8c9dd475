package org.mosaik.standalone;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.mosaik.standalone.parts.CannotRun;

/** Starts everything in this process until Ctrl-C: what {@code ./mosaik up} runs. */
public final class StandaloneApplication {

    private static final long STOP_WITHIN_MILLIS = 20_000;

    private StandaloneApplication() {}

    public static void main(String[] arguments) throws InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            Options options = Options.parse(arguments);
            if (options.help()) {
                out.print(Options.manual());
                return;
            }
            run(options, out);
        } catch (IllegalOption wrong) {
            out.println(wrong.getMessage());
            System.exit(2);
        } catch (CannotRun failure) {
            out.println(failure.getMessage());
            System.exit(1);
        }
    }

    private static void run(Options options, PrintStream out) throws InterruptedException {
        Logging.to(options.data().resolve("mosaik.log"));
        Accounts accounts = Accounts.of(System.getenv("MOSAIK_EDITOR_PASSWORD"));
        Mosaik mosaik = Mosaik.prepare(options, accounts, options.settings());
        Screen screen = new Screen(out, mosaik, accounts);
        Thread stopping = new Thread(() -> stop(mosaik, screen), "stop");
        Runtime.getRuntime().addShutdownHook(stopping);
        screen.starting();
        try {
            mosaik.start(screen::started);
        } catch (CannotRun failed) {
            // what ran is stopped already
            Runtime.getRuntime().removeShutdownHook(stopping);
            throw failed;
        }
        screen.awaitReady();
        FirstStart.of(options, mosaik, accounts, screen::say).begin();
        new CountDownLatch(1).await();
    }

    private static void stop(Mosaik mosaik, Screen screen) {
        screen.stopping();
        Thread work = new Thread(
                () -> {
                    mosaik.close();
                    screen.stopped();
                },
                "stop all");
        work.setDaemon(true);
        work.start();
        try {
            work.join(STOP_WITHIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
