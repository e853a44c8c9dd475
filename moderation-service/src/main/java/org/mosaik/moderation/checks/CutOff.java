package org.mosaik.moderation.checks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs checks on threads of their own, and cuts off who takes longer than its time. Java cannot end a thread that does not
 * listen: such a check loses one, and is left out until that comes back.
 */
final class CutOff implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CutOff.class);
    private static final int MOST_THREADS = 64;

    private final Duration budget;
    private final Map<Check, Round> hanging = new ConcurrentHashMap<>();
    private final ExecutorService threads =
            new ThreadPoolExecutor(0, MOST_THREADS, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), CutOff::thread);

    /** @param budget of each check, for one story */
    CutOff(Duration budget) {
        this.budget = budget;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "checks");
        thread.setDaemon(true);
        return thread;
    }

    Found look(List<Check> checks, Subject subject) {
        hanging.values().removeIf(Round::isOver);
        List<Found> found = new ArrayList<>();
        List<Check> left = new ArrayList<>(checks);
        left.removeIf(check -> {
            boolean hangs = hanging.containsKey(check);
            if (hangs) {
                found.add(Found.unchecked(check.name()));
            }
            return hangs;
        });
        while (!left.isEmpty()) {
            List<Found> one = round(left, subject);
            found.addAll(one);
            left.subList(0, one.size()).clear();
        }
        return found.stream().reduce(Found.NOTHING, Found::and);
    }

    /** As far as it came: one of them at least. */
    private List<Found> round(List<Check> checks, Subject subject) {
        Round round = new Round(List.copyOf(checks), subject);
        Future<?> running;
        try {
            running = threads.submit(round);
        } catch (RejectedExecutionException full) {
            LOG.warn("no thread is free for checks");
            return checks.stream().map(check -> Found.unchecked(check.name())).toList();
        }
        List<Found> found = new ArrayList<>(round.await(budget));
        if (found.size() < checks.size()) {
            Check tooLong = checks.get(found.size());
            LOG.warn("check {} took longer than {} ms and was cut off", tooLong.name(), budget.toMillis());
            hanging.put(tooLong, round);
            running.cancel(true);
            found.add(Found.unchecked(tooLong.name()));
        }
        return found;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
