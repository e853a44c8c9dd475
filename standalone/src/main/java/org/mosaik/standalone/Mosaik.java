package org.mosaik.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.mosaik.embedded.EmbeddedBroker;
import org.mosaik.moderation.ModerationApplication;
import org.mosaik.notification.NotificationApplication;
import org.mosaik.publication.PublicationApplication;
import org.mosaik.standalone.mailbox.MailFolder;
import org.mosaik.standalone.mailbox.Mailbox;
import org.mosaik.standalone.pages.Pages;
import org.mosaik.standalone.parts.CannotRun;
import org.mosaik.standalone.parts.Part;
import org.mosaik.standalone.parts.PartName;
import org.mosaik.standalone.parts.Ports;
import org.mosaik.standalone.parts.Running;
import org.mosaik.standalone.parts.ServicePart;
import org.mosaik.standalone.parts.Simple;
import org.mosaik.standalone.parts.TidiedStore;
import org.mosaik.submission.SubmissionApplication;

/** All parts that were asked for, on one data folder; they are started together and stopped in the right order. */
final class Mosaik implements AutoCloseable {

    private static final Executor THREADS = work -> new Thread(work, "start and stop").start();

    private final DataFolder data;
    private final Ports ports;
    private final Keys keys;
    private final Map<PartName, Running> parts = new EnumMap<>(PartName.class);
    private final Map<PartName, ServicePart> services = new EnumMap<>(PartName.class);
    private volatile boolean closing;

    private Mosaik(Options options, DataFolder data, Accounts accounts, Map<String, String> more) {
        this.data = data;
        this.ports = new Ports(options.portOffset());
        ports.requireFree(options.parts());
        this.keys = Keys.in(data.in("keys.properties"));
        ServiceSettings settings = new ServiceSettings(ports, data, keys, accounts, more);
        options.parts().forEach(name -> parts.put(name, new Running(part(name, settings))));
    }

    /**
     * Claims the data folder and looks whether everything could run; nothing is started yet.
     *
     * @param more settings for every service
     * @throws CannotRun in one sentence
     */
    static Mosaik prepare(Options options, Accounts accounts, Map<String, String> more) {
        DataFolder data = DataFolder.claim(options.data(), options.parts(), DataFolder.NEEDED_BYTES);
        try {
            return new Mosaik(options, data, accounts, more);
        } catch (CannotRun refused) {
            data.close();
            throw refused;
        }
    }

    private Part part(PartName name, ServiceSettings settings) {
        return switch (name) {
            case BROKER ->
                new Simple(name, () -> EmbeddedBroker.start(data.in("broker"), ports.main(PartName.BROKER))::close);
            case STORE ->
                new Simple(name, () -> TidiedStore.start(data.in("store.mv"), ports.main(PartName.STORE))::close);
            case MAILBOX -> new Simple(name, () -> openMailbox()::close);
            case CONTROL ->
                new Simple(
                        name,
                        () -> Pages.open(ports.main(PartName.CONTROL), new ControlPages(parts.values(), ports))::close);
            case PUBLICATION -> service(name, PublicationApplication.class, settings);
            case SUBMISSION -> service(name, SubmissionApplication.class, settings);
            case MODERATION -> service(name, ModerationApplication.class, settings);
            case NOTIFICATION -> service(name, NotificationApplication.class, settings);
        };
    }

    private Mailbox openMailbox() {
        return Mailbox.open(
                new MailFolder(data.in("mail"), Clock.systemUTC()),
                ports.second(PartName.MAILBOX),
                ports.main(PartName.MAILBOX));
    }

    private ServicePart service(PartName name, Class<?> application, ServiceSettings settings) {
        try {
            Files.createDirectories(data.in("media", name.word()));
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The data folder cannot be written", unwritable);
        }
        ServicePart part = new ServicePart(name, application, ports, settings.of(name));
        services.put(name, part);
        return part;
    }

    /**
     * Starts the parts, those that others need first, the rest at once. When one fails, the others are stopped again.
     *
     * @param started is told of every part that runs
     * @throws CannotRun naming the part that failed
     */
    void start(Consumer<Running> started) {
        try {
            for (PartName first : List.of(PartName.CONTROL, PartName.STORE, PartName.MAILBOX)) {
                Optional.ofNullable(parts.get(first)).ifPresent(part -> start(part, started));
            }
            together(parts.values(), part -> start(part, started));
        } catch (CannotRun failed) {
            close();
            throw failed;
        }
    }

    // Ctrl-C may come before everything runs.
    private void start(Running part, Consumer<Running> started) {
        if (!closing && part.state() == Running.State.STOPPED) {
            part.start();
            started.accept(part);
        }
    }

    private static void together(Collection<Running> parts, Consumer<Running> work) {
        List<CompletableFuture<Void>> all = parts.stream()
                .map(part -> CompletableFuture.runAsync(() -> work.accept(part), THREADS))
                .toList();
        try {
            CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new)).join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof CannotRun sentence) {
                throw sentence;
            }
            throw failed;
        }
    }

    Ports ports() {
        return ports;
    }

    DataFolder data() {
        return data;
    }

    Collection<Running> parts() {
        return parts.values();
    }

    Optional<Running> part(PartName name) {
        return Optional.ofNullable(parts.get(name));
    }

    Optional<ServicePart> service(PartName name) {
        return Optional.ofNullable(services.get(name));
    }

    boolean isReady() {
        return parts.values().stream().allMatch(part -> part.state() == Running.State.READY);
    }

    /** Stops the services, then what they need; a second call does nothing. */
    @Override
    public void close() {
        closing = true;
        together(
                parts.values().stream()
                        .filter(part -> services.containsKey(part.name()))
                        .toList(),
                Running::stop);
        for (PartName last : List.of(PartName.MAILBOX, PartName.BROKER, PartName.STORE, PartName.CONTROL)) {
            part(last).ifPresent(Running::stop);
        }
        data.close();
    }
}
