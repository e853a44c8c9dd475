package org.mosaik.bench;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.mosaik.standalone.parts.PartName;
import org.mosaik.standalone.parts.Ports;

/** {@code ./mosaik up} as a process of its own, on ports of its own. */
final class Product implements AutoCloseable {

    static final Ports PORTS = new Ports(5_000);
    static final String EVERYTHING = "everything";
    static final String INFRASTRUCTURE = "broker,store";

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Duration untilReady;

    private Product(Process process, Duration untilReady) {
        this.process = process;
        this.untilReady = untilReady;
    }

    /** Starts it and waits until its control page says that it is ready. */
    static Product start(Bench bench, Path data, String... options) throws IOException {
        return start(bench, data, Product::isReady, options);
    }

    /**
     * Starts some of its parts and waits until they are ready.
     *
     * @param parts {@link #EVERYTHING}, {@link #INFRASTRUCTURE}, or the name of a service
     */
    static Product startOnly(Bench bench, Path data, String parts, String... options) throws IOException {
        return start(bench, data, ready(parts), parts.equals(EVERYTHING) ? options : only(parts, options));
    }

    /** Starts broker, store and one service, and waits until the service answers at all. */
    static Product startUnready(Bench bench, Path data, PartName service, String... options) throws IOException {
        String parts = INFRASTRUCTURE + "," + service.word();
        return start(bench, data, () -> Http.status(health(service)) != 0, only(parts, options));
    }

    private static String[] only(String parts, String... options) {
        return Stream.concat(Stream.of("--only", parts), Stream.of(options)).toArray(String[]::new);
    }

    private static Callable<Boolean> ready(String parts) {
        return switch (parts) {
            case EVERYTHING -> Product::isReady;
            case "broker" -> () -> listens(PartName.BROKER);
            case "store" -> () -> listens(PartName.STORE);
            case INFRASTRUCTURE -> () -> listens(PartName.BROKER) && listens(PartName.STORE);
            default -> () -> Http.status(health(PartName.of(parts).orElseThrow())) == 200;
        };
    }

    private static boolean listens(PartName part) {
        try (Socket socket = new Socket()) {
            socket.connect(Ports.address(PORTS.main(part)));
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }

    private static Product start(Bench bench, Path data, Callable<Boolean> ready, String... options)
            throws IOException {
        return start(bench, PORTS, data, ready, options);
    }

    /** Any build, on any ports. */
    static Product start(Bench bench, Ports ports, Path data, Callable<Boolean> ready, String... options)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                bench.home().resolve("mosaik").toString(),
                "up",
                "--data",
                data.toString(),
                "--port-offset",
                String.valueOf(ports.offset())));
        command.addAll(List.of(options));
        Path log = bench.scratch().resolve("product.log");
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        Await.until(PATIENCE, () -> ready.call() || !process.isAlive());
        if (!process.isAlive()) {
            throw new IOException("the product ended: " + Files.readString(log));
        }
        return new Product(process, Duration.ofNanos(System.nanoTime() - start));
    }

    private static boolean isReady() {
        return Http.status(at(PartName.CONTROL, "/ready")) == 200;
    }

    Duration untilReady() {
        return untilReady;
    }

    static URI at(PartName part, String path) {
        return URI.create(PORTS.url(part) + path);
    }

    /** Answers 200 once the service has read what stood on the log when it started. */
    static URI health(PartName service) {
        return management(service, "/actuator/health/readiness");
    }

    static URI management(PartName part, String path) {
        return URI.create("http://localhost:" + PORTS.second(part) + path);
    }

    long residentMebibytes() throws IOException {
        return Memory.residentMebibytes(process.pid());
    }

    /** As a power cut would, for this process. */
    void kill() {
        process.destroyForcibly();
        await();
    }

    @Override
    public void close() {
        process.destroy();
        await();
    }

    private void await() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
