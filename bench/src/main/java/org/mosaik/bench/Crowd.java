package org.mosaik.bench;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.mosaik.standalone.parts.PartName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People who hand in stories until each was accepted, and an editor who approves whatever is open. */
final class Crowd {

    static final int BACKLOG = 200;

    /** More than that many wait for the editor, who can therefore be cut off now and then. */
    private static final int RESERVE = 50;

    private static final int PEOPLE = 4;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Stories stories = new Stories("bench.example");
    private final Set<String> approved = ConcurrentHashMap.newKeySet();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final Set<String> shown = ConcurrentHashMap.newKeySet();
    private final Set<String> before;
    private final int total;
    private volatile int allowed;
    private volatile boolean isFree;
    private volatile boolean done;

    /** @param before stories that are on the wall already, of another crowd */
    Crowd(int total, Set<String> before) {
        this.total = total;
        this.before = before;
    }

    /** @param part of all stories, from 0 to 1, that may be handed in by now */
    void allow(double part) {
        allowed = Math.max(Math.min(total, BACKLOG + RESERVE), (int) Math.round(total * part));
    }

    void start() {
        for (int person = 0; person < PEOPLE; person++) {
            work("person", this::handIn);
        }
        work("editor", this::approve);
        work("reader", this::readWall);
    }

    private void work(String name, Runnable once) {
        Thread thread = new Thread(
                () -> {
                    while (!done) {
                        try {
                            once.run();
                        } catch (UncheckedIOException | tools.jackson.core.JacksonException away) {
                            LockSupport.parkNanos(50_000_000);
                        }
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }

    /** The same story under the same key until it is taken: nobody knows what became of a request that was cut off. */
    private void handIn() {
        int most = allowed;
        int number = next.getAndUpdate(claimed -> claimed < most ? claimed + 1 : claimed);
        if (number >= most) {
            LockSupport.parkNanos(20_000_000);
            return;
        }
        String story = stories.next();
        while (!done) {
            try {
                HttpResponse<String> answer =
                        Http.send(Editor.tell(story, "Idempotency-Key", "bench-" + before.size() + "-" + number));
                if (answer.statusCode() == 202) {
                    accepted.add(JSON.readTree(answer.body()).path("id").asString());
                    return;
                }
            } catch (UncheckedIOException cutOff) {
                repeated.incrementAndGet();
            }
            LockSupport.parkNanos(100_000_000);
        }
    }

    /** Lets some wait until everything is handed in, so that there is always something to lose. */
    private void approve() {
        JsonNode page = JSON.readTree(
                Http.send(Editor.get("/api/cases?campaign=" + Stories.CAMPAIGN)).body());
        for (JsonNode open : page.path("cases")) {
            if (isHolding()) {
                LockSupport.parkNanos(20_000_000);
                return;
            }
            String id = open.path("id").asString();
            if (Http.send(Editor.approve(id, open.path("revision").asLong())).statusCode() < 300) {
                approved.add(id);
            }
        }
    }

    private boolean isHolding() {
        return !isFree && accepted.size() - approved.size() <= BACKLOG + RESERVE;
    }

    /** Nothing is held back any more. */
    void finish() {
        allow(1);
        isFree = true;
    }

    private void readWall() {
        String after = "";
        boolean news = true;
        while (news) {
            JsonNode page = JSON.readTree(Http.send(Http.get(Product.at(
                            PartName.PUBLICATION,
                            "/api/stories?limit=100&campaign=" + Stories.CAMPAIGN
                                    + (after.isEmpty() ? "" : "&after=" + after))))
                    .body());
            news = false;
            for (JsonNode story : page.path("stories")) {
                news |= shown.add(story.path("id").asString());
            }
            after = page.path("next").asString("");
            news &= !after.isEmpty();
        }
        LockSupport.parkNanos(100_000_000);
    }

    /** Accepted, and not on the wall yet. */
    int backlog() {
        return (int) accepted.stream().filter(id -> !shown.contains(id)).count();
    }

    Set<String> accepted() {
        return accepted;
    }

    /** Stories on the wall that nobody was told were accepted: their answer was cut off and they were not sent again. */
    long surplus() {
        return shown.stream()
                .filter(id -> !accepted.contains(id) && !before.contains(id))
                .count();
    }

    int repeated() {
        return repeated.get();
    }

    void stop() {
        done = true;
    }
}
