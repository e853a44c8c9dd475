package org.mosaik.embedded;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The program that {@link KillTest} kills. */
final class ServersUntilKilled {

    static final String READY = "ready ";

    private ServersUntilKilled() {}

    @SuppressWarnings("resource")
    public static void main(String[] args) throws InterruptedException {
        Path folder = Path.of(args[0]);
        EmbeddedStore store = EmbeddedStore.start(folder.resolve("store.db"), 0);
        EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"), 0);
        System.out.println(READY + store.uri() + " " + broker.bootstrapServers());
        new CountDownLatch(1).await();
    }
}
