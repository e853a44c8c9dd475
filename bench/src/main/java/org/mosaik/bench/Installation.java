package org.mosaik.bench;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.mosaik.standalone.parts.PartName;
import org.mosaik.standalone.parts.Ports;

/** The product in one process or in several, each of which can be killed and started again. */
final class Installation implements AutoCloseable {

    private static final String ALL = "everything";
    private static final String INFRASTRUCTURE = "broker,store";

    private final Bench bench;
    private final Path data;
    private final List<String> settings;
    private final Map<String, Product> running = new LinkedHashMap<>();

    Installation(Bench bench, Path data, List<String> settings) {
        this.bench = bench;
        this.data = data;
        this.settings = settings;
    }

    void startInOneProcess() throws IOException {
        start(ALL);
    }

    void startInSeveralProcesses() throws IOException {
        start(INFRASTRUCTURE);
        for (PartName service : PartName.services().toList()) {
            start(service.word());
        }
    }

    List<String> processes() {
        return List.copyOf(running.keySet());
    }

    /** As a power cut would for this process, which then comes back. */
    void killAndStart(String process) throws IOException {
        Product victim = running.get(process);
        if (victim != null) {
            victim.kill();
        }
        start(process);
    }

    private void start(String process) throws IOException {
        List<String> options = new ArrayList<>(List.of("--empty"));
        if (!process.equals(ALL)) {
            options.addAll(List.of("--only", process));
        }
        options.addAll(settings);
        running.put(process, Product.start(bench, data, ready(process), options.toArray(String[]::new)));
    }

    private static Callable<Boolean> ready(String process) {
        return switch (process) {
            case ALL -> () -> Http.status(Product.at(PartName.CONTROL, "/ready")) == 200;
            case INFRASTRUCTURE -> () -> listens(PartName.BROKER) && listens(PartName.STORE);
            default -> () -> Http.status(health(process)) == 200;
        };
    }

    private static URI health(String service) {
        return Product.management(PartName.of(service).orElseThrow(), "/actuator/health/readiness");
    }

    private static boolean listens(PartName part) {
        try (Socket socket = new Socket()) {
            socket.connect(Ports.address(Product.PORTS.main(part)));
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }

    void stop() {
        List<Product> products = new ArrayList<>(running.values());
        java.util.Collections.reverse(products);
        products.forEach(Product::close);
        running.clear();
    }

    @Override
    public void close() {
        stop();
    }
}
