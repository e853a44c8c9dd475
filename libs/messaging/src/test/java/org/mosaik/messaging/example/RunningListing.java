package org.mosaik.messaging.example;

import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.mosaik.messaging.kit.Outside;

/** A listing at work on a thread of its own. */
final class RunningListing implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 20_000;

    private final Object channel;
    private final Thread thread;
    private final AtomicReference<@Nullable Throwable> end = new AtomicReference<>();

    private RunningListing(Object channel) {
        this.channel = channel;
        thread = new Thread(() -> call("run"), "example-channel");
    }

    static RunningListing start(Class<?> type, String servers, Outside outside) {
        try {
            Object channel = type.getConstructor(Map.class, Outside.class)
                    .newInstance(Map.of("bootstrap.servers", servers), outside);
            RunningListing running = new RunningListing(channel);
            running.thread.start();
            return running;
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("the listing does not start", broken);
        }
    }

    private void call(String method) {
        try {
            channel.getClass().getMethod(method).invoke(channel);
        } catch (InvocationTargetException ended) {
            end.set(ended.getCause());
        } catch (ReflectiveOperationException broken) {
            end.set(broken);
        }
    }

    @Override
    public void close() {
        call("wakeUp");
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        Throwable how = end.get();
        if (!(how instanceof WakeupException)) {
            throw new IllegalStateException("the listing ended by itself or not at all", how);
        }
    }
}
