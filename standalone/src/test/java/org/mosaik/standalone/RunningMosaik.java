package org.mosaik.standalone;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mosaik.standalone.demo.DemoProgress;
import org.mosaik.standalone.mailbox.Mail;
import org.mosaik.standalone.mailbox.MailFolder;
import org.mosaik.standalone.parts.PartName;
import org.mosaik.standalone.parts.Running;
import org.springframework.context.ConfigurableApplicationContext;

/** Everything that {@code ./mosaik up} starts, in this process, on ports of its own; quick where people would wait. */
public final class RunningMosaik implements AutoCloseable {

    public static final String EDITOR = Accounts.EDITOR;
    /** Of a program that approves what another one has approved. */
    public static final String SECOND_TOKEN = "a second token for tests";

    public static final String PASSWORD = "ein langes Passwort";

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Map<String, String> QUICK = Map.of(
            "mosaik.moderation.undo-window", "1s",
            "mosaik.messaging.look-every", "250ms",
            "mosaik.mail.first-pause", "1s",
            "mosaik.moderation.accounts[3].name", "zweite",
            "mosaik.moderation.accounts[3].token-hash", Accounts.sha256(SECOND_TOKEN));

    static {
        Logging.to(Path.of("target", "mosaik.log"));
    }

    private static @Nullable RunningMosaik shared;

    private final Mosaik mosaik;
    private final Accounts accounts;

    private RunningMosaik(Mosaik mosaik, Accounts accounts) {
        this.mosaik = mosaik;
        this.accounts = accounts;
    }

    /** One for all tests of this process that leave it running; without campaigns and stories. */
    public static synchronized RunningMosaik shared() {
        RunningMosaik running = shared;
        if (running == null) {
            running = empty(freshFolder());
            shared = running;
            Runtime.getRuntime().addShutdownHook(new Thread(running::close));
        }
        return running;
    }

    /** Readers, actors and the broker work also while nobody asks for anything: whoever starts another one ends this one first. */
    public static synchronized void closeShared() {
        RunningMosaik running = shared;
        if (running != null) {
            shared = null;
            running.close();
        }
    }

    /** Without campaigns and stories, and ready. */
    public static RunningMosaik empty(Path data, String... settings) {
        return start(data, true, settings);
    }

    /** With those for trying out, which go on being loaded: see {@link #awaitDemo()}. */
    public static RunningMosaik withDemo(Path data, String... settings) {
        return start(data, false, settings);
    }

    /** @param settings for every service, as in {@code mosaik.moderation.undo-window=5s} */
    private static RunningMosaik start(Path data, boolean empty, String... settings) {
        Options options = new Options(
                data, empty, Set.copyOf(EnumSet.allOf(PartName.class)), FreePorts.offset(), Map.of(), false);
        Map<String, String> all = new LinkedHashMap<>(QUICK);
        Arrays.stream(settings).map(one -> one.split("=", 2)).forEach(pair -> all.put(pair[0], pair[1]));
        Accounts accounts = Accounts.of(PASSWORD);
        Mosaik mosaik = Mosaik.prepare(options, accounts, all);
        mosaik.start(part -> {});
        RunningMosaik running = new RunningMosaik(mosaik, accounts).awaitReady();
        FirstStart.of(options, mosaik, accounts, line -> {}).begin();
        return running;
    }

    private static Path freshFolder() {
        try {
            return Files.createTempDirectory("mosaik");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI publication(String path) {
        return address(PartName.PUBLICATION, path);
    }

    public URI submission(String path) {
        return address(PartName.SUBMISSION, path);
    }

    public URI moderation(String path) {
        return address(PartName.MODERATION, path);
    }

    public URI notification(String path) {
        return address(PartName.NOTIFICATION, path);
    }

    public URI mailbox(String path) {
        return address(PartName.MAILBOX, path);
    }

    public URI control(String path) {
        return address(PartName.CONTROL, path);
    }

    private URI address(PartName part, String path) {
        return URI.create(mosaik.ports().url(part) + path);
    }

    /** Of a service, for its operators. */
    public URI management(String service, String path) {
        return URI.create("http://localhost:" + mosaik.ports().second(named(service)) + path);
    }

    public String brokerServers() {
        return mosaik.ports().broker();
    }

    public String storeUri() {
        return mosaik.ports().store();
    }

    public Path data() {
        return mosaik.data().path();
    }

    /** For {@code Authorization: Bearer} at moderation, and for programs that hand in. */
    public String token() {
        return accounts.token();
    }

    /** The newest first. */
    public List<Mail> mails() {
        try {
            return new MailFolder(mosaik.data().in("mail"), Clock.systemUTC()).newest(Integer.MAX_VALUE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Mail awaitMail(String to, Predicate<Mail> wanted) {
        Predicate<Mail> both = wanted.and(mail -> mail.to().contains(to));
        await().atMost(PATIENCE).until(() -> mails().stream().anyMatch(both));
        return mails().stream().filter(both).findFirst().orElseThrow();
    }

    /** Stops one part, as in {@code stop("moderation")}. */
    public void stop(String part) {
        running(part).stop();
    }

    /** Starts a stopped part again and waits until all parts are ready. */
    public void start(String part) {
        running(part).start();
        awaitReady();
    }

    public Running.State state(String part) {
        return running(part).state();
    }

    /** The application context of a service that runs. */
    public ConfigurableApplicationContext context(String service) {
        return mosaik.service(named(service)).orElseThrow().context().orElseThrow();
    }

    public RunningMosaik awaitReady() {
        await().atMost(PATIENCE)
                .until(() -> mosaik.parts().stream()
                        .filter(part -> part.state() != Running.State.STOPPED)
                        .allMatch(part -> part.state() == Running.State.READY));
        return this;
    }

    public void awaitDemo() {
        DemoProgress progress = new DemoProgress(mosaik.data().in("demo.progress"));
        await().atMost(PATIENCE.multipliedBy(3)).until(progress::isComplete);
    }

    private Running running(String part) {
        return mosaik.part(named(part)).orElseThrow();
    }

    private static PartName named(String part) {
        return PartName.of(part).orElseThrow();
    }

    @Override
    public void close() {
        mosaik.close();
    }
}
