package org.mosaik.bench;

import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.mosaik.events.Codec;
import org.mosaik.events.Decision;
import org.mosaik.events.Topic;
import org.mosaik.standalone.parts.PartName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How long a story waits between two parts, at a rate: into the queue, onto the wall, into the mail. */
@SuppressWarnings("try") // what is only there to be ended
final class Hops implements Workload {

    private static final int[] RATES = {10, 25, 50, 100, 200};
    private static final int WARM_UP = 25;
    private static final long LONGEST = Duration.ofMinutes(3).toMillis();
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    /** The undo window of a second, and as much again. */
    private static final Duration KEPT_UP = Duration.ofSeconds(3);

    private static final Duration LOOK_EVERY = Duration.ofMillis(10);
    private static final Pattern STORY = Pattern.compile("/stories/([0-9a-f-]{36})");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Long> accepted = new ConcurrentHashMap<>();
    private final Map<String, Long> queued = new ConcurrentHashMap<>();
    private final Map<String, Long> approved = new ConcurrentHashMap<>();
    private final Map<String, Long> shown = new ConcurrentHashMap<>();
    private final Map<String, Long> released = new ConcurrentHashMap<>();
    private final Map<String, Long> mailed = new ConcurrentHashMap<>();
    private volatile boolean done;

    @Override
    public String name() {
        return "hops";
    }

    @Override
    public Section run(Bench bench) throws Exception {
        Path data = bench.scratch().resolve("hops");
        Accepting.importCampaign(bench, data);
        List<String> options = new ArrayList<>(List.of("--empty", "--set", "mosaik.moderation.undo-window=1s"));
        options.addAll(List.of(SmtpSink.settings()));
        options.addAll(List.of(Editor.settings()));
        try (SmtpSink sink = new SmtpSink(this::onMail);
                Product product = Product.start(bench, data, options.toArray(String[]::new))) {
            List<Thread> watchers = List.of(
                    watch("queue", this::readQueue),
                    watch("wall", this::readWall),
                    watch("releases", this::readReleases));
            Section section = section();
            load(bench, WARM_UP, Duration.ofSeconds(3L * bench.seconds()));
            for (int rate : RATES) {
                forget();
                boolean keptUp = load(bench, rate, Duration.ofSeconds(bench.seconds()));
                row(section, rate, "accepted to in the queue", accepted, queued, "100 ms");
                row(section, rate, "approved to on the wall", approved, shown, "100 ms");
                row(section, rate, "released to mail handed over", released, mailed, "1 s");
                if (!keptUp) {
                    break;
                }
            }
            done = true;
            for (Thread watcher : watchers) {
                watcher.join();
            }
            return section;
        }
    }

    /** Whether everything was mailed soon after the last story was accepted. */
    private boolean load(Bench bench, int rate, Duration time) {
        Stories stories = new Stories("bench.example");
        Load.Outcome outcome = Load.open(
                rate,
                time,
                () -> Editor.tell(stories.next()),
                (answer, at) ->
                        accepted.put(JSON.readTree(answer.body()).path("id").asString(), System.currentTimeMillis()));
        long start = System.nanoTime();
        boolean all = false;
        while (!all && System.nanoTime() - start < PATIENCE.toNanos()) {
            java.util.concurrent.locks.LockSupport.parkNanos(LOOK_EVERY.toNanos());
            all = mailed.keySet().containsAll(accepted.keySet());
        }
        Duration rest = Duration.ofNanos(System.nanoTime() - start);
        bench.say("  " + rate + "/s: accepted " + outcome.good() + ", refused " + outcome.bad() + ", "
                + (all ? "the last one mailed after " : "not all mailed after ") + rest.toMillis() + " ms more");
        return all && rest.compareTo(KEPT_UP) < 0;
    }

    private void forget() {
        List.of(accepted, queued, approved, shown, released, mailed).forEach(Map::clear);
    }

    private Thread watch(String name, BooleanSupplier look) {
        Thread thread = new Thread(
                () -> {
                    while (!done) {
                        if (!look.getAsBoolean()) {
                            java.util.concurrent.locks.LockSupport.parkNanos(LOOK_EVERY.toNanos());
                        }
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** Every open case is approved as soon as it is seen. True if there may be more at once. */
    private boolean readQueue() {
        JsonNode page = JSON.readTree(
                Http.send(Editor.get("/api/cases?campaign=" + Stories.CAMPAIGN)).body());
        boolean news = false;
        for (JsonNode open : page.path("cases")) {
            String id = open.path("id").asString();
            if (queued.putIfAbsent(id, System.currentTimeMillis()) == null) {
                news = true;
                Http.CLIENT
                        .sendAsync(Editor.approve(id, open.path("revision").asLong()), BodyHandlers.ofString())
                        .thenAccept(answer -> onApproved(id, answer));
            }
        }
        return news;
    }

    private void onApproved(String id, HttpResponse<String> answer) {
        if (answer.statusCode() == 200) {
            approved.put(id, System.currentTimeMillis());
        } else {
            queued.remove(id);
        }
    }

    private boolean readWall() {
        JsonNode page = JSON.readTree(Http.send(Http.get(
                        Product.at(PartName.PUBLICATION, "/api/stories?limit=100&campaign=" + Stories.CAMPAIGN)))
                .body());
        boolean news = false;
        for (JsonNode story : page.path("stories")) {
            news |= shown.putIfAbsent(story.path("id").asString(), System.currentTimeMillis()) == null;
        }
        return news;
    }

    private boolean readReleases() {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", Product.PORTS.broker()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(Topic.DECISIONS.name()).stream()
                    .map(info -> new org.apache.kafka.common.TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            while (!done) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    if (Codec.read(Decision.class, record.value()).isReleased()) {
                        released.putIfAbsent(record.key(), record.timestamp());
                    }
                }
            }
        }
        return false;
    }

    private void onMail(String mail) {
        Matcher story = STORY.matcher(mail.replace("=\n", ""));
        if (story.find()) {
            mailed.putIfAbsent(story.group(1), System.currentTimeMillis());
        }
    }

    private static Section section() {
        return new Section(
                "Hops",
                "Submissions at a fixed rate, each approved by a program as soon as it stands in the queue, released"
                        + " after one second, mailed to its submitter twice. Queue and wall are asked over HTTP every "
                        + LOOK_EVERY.toMillis() + " ms, the mail arrives at a server outside the product. Everything"
                        + " runs on the embedded broker and store in one process, beside its load. The rates rise until"
                        + " one is not kept up with; its row says how far it fell behind. Aim: 200/s.",
                "rate",
                "hop",
                "stories",
                "median",
                "p99",
                "longest",
                "aim (p99)");
    }

    private void row(Section section, int rate, String hop, Map<String, Long> from, Map<String, Long> to, String aim) {
        Histogram millis = new ConcurrentHistogram(1, LONGEST, 3);
        accepted.keySet().forEach(id -> {
            Long start = from.get(id);
            Long end = to.get(id);
            if (start != null && end != null) {
                millis.recordValue(Math.min(LONGEST, Math.max(1, end - start)));
            }
        });
        section.row(
                rate + "/s",
                hop,
                millis.getTotalCount() + " of " + accepted.size(),
                Section.millis((double) millis.getValueAtPercentile(50)),
                Section.millis((double) millis.getValueAtPercentile(99)),
                Section.millis((double) millis.getMaxValue()),
                aim);
    }
}
