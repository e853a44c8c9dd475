package org.mosaik.bench;

import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** A bounded load, and what became of it. */
final class Load {

    /** What came of a load; latencies in microseconds. */
    record Outcome(long good, long bad, Histogram latencies, Duration took) {
        double perSecond() {
            return good / (took.toNanos() / 1e9);
        }

        double p99Millis() {
            return latencies.getValueAtPercentile(99) / 1000.0;
        }
    }

    private static final long LONGEST = Duration.ofMinutes(1).toNanos() / 1000;
    private static final int MOST_IN_FLIGHT = 2_000;

    private Load() {}

    /** So many connections, each sending its next request when the last one was answered. */
    static Outcome closed(int connections, Duration time, Supplier<HttpRequest> requests) {
        Histogram latencies = new ConcurrentHistogram(1, LONGEST, 3);
        List<CompletableFuture<long[]>> workers = new ArrayList<>();
        long start = System.nanoTime();
        for (int connection = 0; connection < connections; connection++) {
            workers.add(CompletableFuture.supplyAsync(
                    () -> one(start + time.toNanos(), requests, latencies), work -> new Thread(work, "load").start()));
        }
        long good = 0;
        long bad = 0;
        for (CompletableFuture<long[]> worker : workers) {
            long[] counts = worker.join();
            good += counts[0];
            bad += counts[1];
        }
        return new Outcome(good, bad, latencies, Duration.ofNanos(System.nanoTime() - start));
    }

    private static long[] one(long until, Supplier<HttpRequest> requests, Histogram latencies) {
        long[] counts = new long[2];
        while (System.nanoTime() < until) {
            long sent = System.nanoTime();
            boolean good = isGood(requests.get());
            latencies.recordValue(Math.min(LONGEST, (System.nanoTime() - sent) / 1000));
            counts[good ? 0 : 1]++;
        }
        return counts;
    }

    private static boolean isGood(HttpRequest request) {
        try {
            return Http.send(request).statusCode() < 300;
        } catch (UncheckedIOException lost) {
            return false;
        }
    }

    /**
     * So many requests a second, whatever becomes of them. A latency counts from when the request was due: a product
     * that stalls cannot hide it by keeping its load waiting.
     */
    static Outcome open(
            int perSecond,
            Duration time,
            Supplier<HttpRequest> requests,
            BiConsumer<HttpResponse<String>, Long> answered) {
        Histogram latencies = new ConcurrentHistogram(1, LONGEST, 3);
        Semaphore inFlight = new Semaphore(MOST_IN_FLIGHT);
        int total = (int) (perSecond * time.toSeconds());
        List<CompletableFuture<Boolean>> answers = new ArrayList<>(total);
        long start = System.nanoTime();
        for (int number = 0; number < total; number++) {
            long due = start + number * 1_000_000_000L / perSecond;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            inFlight.acquireUninterruptibly();
            answers.add(Http.CLIENT
                    .sendAsync(requests.get(), BodyHandlers.ofString())
                    .handle((answer, lost) -> {
                        inFlight.release();
                        long now = System.nanoTime();
                        latencies.recordValue(Math.min(LONGEST, (now - due) / 1000));
                        boolean good = lost == null && answer.statusCode() < 300;
                        if (good) {
                            answered.accept(answer, now);
                        }
                        return good;
                    }));
        }
        long good = answers.stream().filter(CompletableFuture::join).count();
        return new Outcome(good, total - good, latencies, Duration.ofNanos(System.nanoTime() - start));
    }
}
