package org.mosaik.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mosaik.standalone.parts.PartName;

/** The product in one process or in several, each of which can be killed and started again. */
final class Installation implements AutoCloseable {

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
        start(Product.EVERYTHING);
    }

    void startInSeveralProcesses() throws IOException {
        start("broker");
        start("store");
        for (PartName service : PartName.services().toList()) {
            start(service.word());
        }
    }

    List<String> processes() {
        return List.copyOf(running.keySet());
    }

    /** As a power cut would for this process. */
    void kill(String process) {
        Product victim = running.get(process);
        if (victim != null) {
            victim.kill();
        }
    }

    void start(String process) throws IOException {
        List<String> options = new ArrayList<>(List.of("--empty"));
        options.addAll(settings);
        running.put(process, Product.startOnly(bench, data, process, options.toArray(String[]::new)));
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
