package org.mosaik.bench;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.mosaik.embedded.EmbeddedBroker;
import org.mosaik.embedded.EmbeddedStore;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Configuration;

/** What starting could cost at best: the same broker and store, and four contexts with nothing in them. */
public final class EmptyApplication {

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}

    private EmptyApplication() {}

    /** @param arguments data folder, broker's port, store's port */
    public static void main(String[] arguments) throws InterruptedException {
        Path data = Path.of(arguments[0]);
        EmbeddedBroker broker = EmbeddedBroker.start(data.resolve("broker"), Integer.parseInt(arguments[1]));
        EmbeddedStore store = EmbeddedStore.start(data.resolve("store.mv"), Integer.parseInt(arguments[2]));
        for (int context = 0; context < 4; context++) {
            new SpringApplicationBuilder(Nothing.class).run("--spring.main.web-application-type=none");
        }
        System.out.println("ready " + broker.bootstrapServers() + " " + store.uri());
        new CountDownLatch(1).await();
    }
}
