package org.mosaik.bench;

import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mosaik.events.Codec;
import org.mosaik.events.Decision;
import org.mosaik.events.JournalEntry;
import org.mosaik.events.Topic;
import org.mosaik.standalone.parts.PartName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Many editors at once, some of whom dawdle until their lease is over, while the service is killed again and again: whether
 * every case is decided once, and is nobody else's meanwhile.
 */
@SuppressWarnings("try") // what is only there to be ended
final class Editors implements Workload {

    private static final int EDITORS = 50;
    private static final Duration LEASE = Duration.ofSeconds(2);
    private static final int DAWDLES_ONE_IN = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final JsonMapper JSON = new JsonMapper();

    private final int cases;
    private final int kills;
    private final Map<String, Queue<Handed>> handed = new ConcurrentHashMap<>();
    private final Set<String> decided = ConcurrentHashMap.newKeySet();
    private final AtomicInteger late = new AtomicInteger();
    private final AtomicInteger cuts = new AtomicInteger();
    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());

    Editors(int cases, int kills) {
        this.cases = cases;
        this.kills = kills;
    }

    /** What came back, and whether a call before was cut off: it may have been heard. */
    private record Answer(HttpResponse<String> response, boolean cut) {

        int status() {
            return response.statusCode();
        }
    }

    /** A case, as it was handed to an editor: from its token on, which is a time, until its lease is over. */
    private record Handed(String id, int editor, long revision, long token, long until) {}

    @Override
    public String name() {
        return "editors";
    }

    @Override
    public Section run(Bench bench) throws Exception {
        Path data = bench.scratch().resolve("editors");
        Archive.fill(bench, data, archive -> archive.writeSubmissions(cases));
        List<String> settings =
                new ArrayList<>(List.of("--set", "mosaik.moderation.claim-lease=" + LEASE.toMillis() + "ms"));
        settings.addAll(List.of(Hands.settings(EDITORS)));
        try (Installation installation = new Installation(bench, data, settings)) {
            installation.start(Product.INFRASTRUCTURE);
            installation.start(PartName.MODERATION.word());
            long start = System.nanoTime();
            List<CompletableFuture<Void>> editors = IntStream.range(0, EDITORS)
                    .mapToObj(editor -> CompletableFuture.runAsync(
                            () -> work(editor), work -> new Thread(work, "editor-" + editor).start()))
                    .toList();
            for (int kill = 1; kill <= kills; kill++) {
                int when = cases * kill / (kills + 1);
                Await.until(PATIENCE, () -> decided.size() >= when);
                bench.say("  kill " + kill + ": " + decided.size() + " decided");
                installation.kill(PartName.MODERATION.word());
                installation.start(PartName.MODERATION.word());
            }
            editors.forEach(CompletableFuture::join);
            double seconds = (System.nanoTime() - start) / 1e9;
            return section(seconds, rejectedOnTheLog(), rejectedInTheJournal());
        }
    }

    private void work(int editor) {
        while (decided.size() < cases) {
            HttpResponse<String> next = call(Hands.next(Hands.token(editor))).response();
            if (next.statusCode() == 200) {
                decide(editor, JSON.readTree(next.body()));
            } else if (next.statusCode() != 204) {
                wrong.add("next: " + next.statusCode() + " " + next.body());
            }
        }
    }

    private void decide(int editor, JsonNode shown) {
        JsonNode claim = shown.path("claim");
        Handed mine = new Handed(
                shown.path("id").asString(""),
                editor,
                shown.path("revision").asLong(),
                claim.path("token").asLong(),
                Instant.parse(claim.path("until").asString("")).toEpochMilli());
        handed.computeIfAbsent(mine.id(), any -> new ConcurrentLinkedQueue<>()).add(mine);
        if (ThreadLocalRandom.current().nextInt(DAWDLES_ONE_IN) == 0) {
            LockSupport.parkUntil(mine.until() + LEASE.toMillis() / 2);
        }
        String token = Hands.token(editor);
        Answer done = call(Hands.reject(token, mine.id(), mine.revision(), "Case-Claim", String.valueOf(mine.token())));
        if (done.status() == 200 || (done.status() == 412 && done.cut())) {
            if (!decided.add(mine.id())) {
                wrong.add("decided twice: " + mine);
            }
        } else if (done.status() == 409) {
            late.incrementAndGet();
        } else {
            wrong.add(mine + " got " + done.status() + " " + done.response().body());
        }
    }

    /** Goes on when the service has been killed. */
    private Answer call(HttpRequest request) {
        boolean cut = false;
        while (true) {
            try {
                HttpResponse<String> answer = Http.send(request);
                if (answer.statusCode() != 503) {
                    return new Answer(answer, cut);
                }
            } catch (UncheckedIOException away) {
                cut = true;
                cuts.incrementAndGet();
            }
            LockSupport.parkNanos(LEASE.toNanos() / 20);
        }
    }

    /** How often each case was. */
    private static Map<String, Integer> rejectedOnTheLog() {
        try (Records records = new Records()) {
            Map<String, Set<Long>> revisions = new HashMap<>();
            records.of(Topic.DECISIONS.name()).stream()
                    .map(record -> Codec.read(Decision.class, record.value()))
                    .filter(decision -> decision.outcome() == Decision.Outcome.REJECTED)
                    .forEach(decision -> revisions
                            .computeIfAbsent(decision.id(), any -> new HashSet<>())
                            .add(decision.revision()));
            Map<String, Integer> times = new HashMap<>();
            revisions.forEach((id, all) -> times.put(id, all.size()));
            return times;
        }
    }

    private static Map<String, Integer> rejectedInTheJournal() {
        try (Records records = new Records()) {
            Map<String, Integer> times = new HashMap<>();
            Set<Long> numbers = new HashSet<>();
            records.of(Topic.JOURNAL.name()).stream()
                    .map(record -> Codec.read(JournalEntry.class, record.value()))
                    .filter(entry -> entry.action().equals("case.rejected") && numbers.add(entry.revision()))
                    .forEach(entry -> times.merge(String.valueOf(entry.caseId()), 1, Integer::sum));
            return times;
        }
    }

    private Section section(double seconds, Map<String, Integer> onTheLog, Map<String, Integer> inTheJournal) {
        long twoAtOnce = handed.values().stream()
                .filter(Editors::isOneBeforeTheOtherIsOver)
                .count();
        Section section = new Section(
                        "Editors at once",
                        EDITORS + " editors over HTTP share " + Section.number(cases)
                                + " cases, with a lease of " + LEASE.toSeconds() + " s, beyond which one in "
                                + DAWDLES_ONE_IN
                                + " dawdles before deciding. Moderation is a process of its own and is killed with -9 on the way;"
                                + " whoever was cut off asks again. Once all are decided, the topics of decisions and of"
                                + " the journal are read. The workload fails if a case was decided twice or never, was"
                                + " two editors' at once, or if a refusal was not 409.",
                        "cases",
                        "kills",
                        "requests cut off",
                        "refused as late, 409",
                        "other refusals",
                        "on the log once",
                        "in the journal once",
                        "two editors' at once",
                        "seconds")
                .row(
                        Section.number(cases),
                        String.valueOf(kills),
                        String.valueOf(cuts.get()),
                        String.valueOf(late.get()),
                        String.valueOf(wrong.size()),
                        Section.number(once(onTheLog.values())),
                        Section.number(once(inTheJournal.values())),
                        String.valueOf(twoAtOnce),
                        Section.number(seconds));
        boolean allOnce = Stream.of(onTheLog, inTheJournal)
                .allMatch(times -> times.size() == cases && once(times.values()) == cases);
        if (!allOnce || twoAtOnce > 0 || !wrong.isEmpty() || late.get() == 0) {
            throw new IllegalStateException(
                    section.markdown() + wrong.stream().limit(20).toList());
        }
        return section;
    }

    private static int once(Collection<Integer> times) {
        return (int) times.stream().filter(time -> time == 1).count();
    }

    /** The same hand-out may be told twice, to one and the same editor. */
    private static boolean isOneBeforeTheOtherIsOver(Queue<Handed> all) {
        Map<Long, Handed> byToken = new HashMap<>();
        boolean shared = false;
        for (Handed one : all) {
            Handed other =
                    byToken.merge(one.token(), one, (first, again) -> first.until() > again.until() ? first : again);
            shared |= other.editor() != one.editor();
        }
        List<Handed> inTurn = byToken.values().stream()
                .sorted(Comparator.comparingLong(Handed::token))
                .toList();
        return shared
                || IntStream.range(1, inTurn.size())
                        .anyMatch(turn ->
                                inTurn.get(turn).token() < inTurn.get(turn - 1).until());
    }
}
