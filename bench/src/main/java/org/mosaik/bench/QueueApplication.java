package org.mosaik.bench;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Kind;
import org.mosaik.index.IndexConsumer;
import org.mosaik.index.Place;
import org.mosaik.index.TopicIndex;
import org.mosaik.messaging.log.Broker;
import org.mosaik.moderation.queue.Filter;
import org.mosaik.moderation.queue.Proposals;
import org.mosaik.moderation.queue.Wanted;

/**
 * The queue's index as moderation has it, in a process with the flags of {@code ./mosaik up}: follows a log that fills,
 * and is asked the same at every size while cases come and go.
 */
public final class QueueApplication {

    static final String RESULT = "result";

    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final Duration CHANGE_EVERY = Duration.ofMillis(50);
    private static final int WARM_UP = 1_000;
    private static final int PAGE = 30;
    private static final int LOOK_AHEAD = 40;

    private final Proposals proposals;
    private final QueueCases cases;
    private final Random random = new Random(11);
    private volatile boolean done;

    private QueueApplication(Proposals proposals, QueueCases cases) {
        this.proposals = proposals;
        this.cases = cases;
    }

    /** @param arguments broker, folder of the index, how often each question is asked, and sizes that grow */
    public static void main(String[] arguments) throws InterruptedException {
        Map<String, Object> connection = Map.of("bootstrap.servers", arguments[0]);
        try (Broker broker = new Broker(Admin.create(connection));
                QueueCases cases = new QueueCases(arguments[0]);
                TopicIndex index = new TopicIndex(
                        Proposals.settings(Path.of(arguments[1])),
                        IndexConsumer.with(connection),
                        broker,
                        new SimpleMeterRegistry(),
                        Clock.systemUTC())) {
            index.start();
            QueueApplication queue = new QueueApplication(new Proposals(index, Clock.systemUTC()), cases);
            int before = 0;
            for (String size : List.of(arguments).subList(3, arguments.length)) {
                queue.grow(before, Integer.parseInt(size));
                queue.measure(Integer.parseInt(size), Integer.parseInt(arguments[2]));
                before = Integer.parseInt(size);
            }
        }
        System.exit(0);
    }

    private long all() {
        return proposals.count(Wanted.OPEN) + proposals.count(Wanted.QUARANTINED);
    }

    private void grow(int from, int to) {
        long start = System.nanoTime();
        cases.write(from, to);
        Await.until(PATIENCE, Duration.ofMillis(200), () -> all() == to);
        report(to, "read", (to - from) / ((System.nanoTime() - start) / 1e9), 0);
    }

    private void measure(int size, int times) throws InterruptedException {
        Map<String, Runnable> questions = questions(size);
        Map<String, Histogram> answers = new LinkedHashMap<>();
        questions.keySet().forEach(name -> answers.put(name, new Histogram(1, 60_000_000, 3)));
        Thread changes = new Thread(() -> change(size), "changes");
        done = false;
        changes.start();
        for (int time = -WARM_UP; time < times; time++) {
            for (Map.Entry<String, Runnable> question : questions.entrySet()) {
                long start = System.nanoTime();
                question.getValue().run();
                long micros = (System.nanoTime() - start) / 1000;
                Histogram answer = answers.get(question.getKey());
                if (time >= 0 && answer != null) {
                    answer.recordValue(Math.max(1, micros));
                }
            }
        }
        done = true;
        changes.join();
        answers.forEach((name, answer) ->
                report(size, name, answer.getValueAtPercentile(50) / 1000.0, answer.getValueAtPercentile(99) / 1000.0));
    }

    /** Twenty cases a second are decided, or come back, so that the index never rests. */
    private void change(int size) {
        Random any = new Random();
        while (!done) {
            int number = any.nextInt(size);
            cases.decide(number);
            LockSupport.parkNanos(CHANGE_EVERY.toNanos());
            cases.write(number, number + 1);
            LockSupport.parkNanos(CHANGE_EVERY.toNanos());
        }
    }

    private Map<String, Runnable> questions(int size) {
        String deepest = place(size - 2 * PAGE);
        Map<String, Runnable> questions = new LinkedHashMap<>();
        questions.put("first", () -> page(Wanted.OPEN, null));
        questions.put("deepest", () -> page(Wanted.OPEN, deepest));
        questions.put("middle", () -> page(Wanted.OPEN, place(random.nextInt(size))));
        questions.put("search", () -> page(Wanted.OPEN.with(filter()), null));
        questions.put("next", () -> {
            int seen = random.nextInt(size);
            proposals.others(Wanted.OPEN, QueueCases.sender(seen), place(seen), LOOK_AHEAD);
        });
        return questions;
    }

    private static String place(int number) {
        return new Place(QueueCases.id(number), QueueCases.received(number).toEpochMilli(), 1).cursor();
    }

    /** What a page of the console asks the index: its lines, the numbers above them, and the age of the oldest. */
    private void page(Wanted wanted, @Nullable String after) {
        proposals.lines(wanted, after, PAGE);
        proposals.count(wanted);
        proposals.count(Wanted.OPEN);
        proposals.count(Wanted.QUARANTINED);
        proposals.oldest(wanted);
        proposals.choices();
    }

    private Filter filter() {
        String words = random.nextBoolean()
                ? QueueCases.word(random)
                : QueueCases.word(random) + " " + QueueCases.word(random);
        String campaign =
                random.nextBoolean() ? null : QueueCases.CAMPAIGNS.get(random.nextInt(QueueCases.CAMPAIGNS.size()));
        Kind kind = random.nextInt(4) == 0 ? QueueCases.KINDS.get(random.nextInt(QueueCases.KINDS.size())) : null;
        return new Filter(campaign, kind, null, null, null, null, words, null);
    }

    private static void report(int size, String what, double one, double other) {
        System.out.println(RESULT + " " + size + " " + what + " " + one + " " + other);
    }
}
