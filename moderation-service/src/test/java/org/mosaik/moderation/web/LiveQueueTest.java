package org.mosaik.moderation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mosaik.embedded.EmbeddedBroker;
import org.mosaik.messaging.kit.Infrastructure;
import org.mosaik.moderation.Browser;
import org.mosaik.moderation.Moderation;
import org.mosaik.moderation.Stories;
import org.mosaik.moderation.queue.CaseQueue;
import org.mosaik.moderation.queue.Wanted;

/** An open page of the queue hears of what happens elsewhere; on a broker of its own, because all cases are counted. */
class LiveQueueTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern LIVE = Pattern.compile("data-live=\"([^\"]+)\"");

    private static EmbeddedBroker broker;
    private static Moderation moderation;

    private final Browser anna = Browser.signedIn(moderation, "anna");
    private final Browser bert = Browser.signedIn(moderation, "bert");

    @BeforeAll
    static void start() {
        broker = Infrastructure.ownBroker(Infrastructure.folder(), 0);
        moderation = Moderation.start(broker.bootstrapServers(), Infrastructure.freshDatabase())
                .awake();
    }

    @AfterAll
    static void stop() {
        moderation.close();
        broker.close();
    }

    /** What came so far, and whether more can come. */
    private record Heard(Queue<String> lines, CompletableFuture<Void> end) {
        boolean says(String words) {
            return lines.stream().anyMatch(line -> line.contains(words));
        }
    }

    @Test
    void anOpenPageHearsOfNewCasesAndOfThoseThatOthersDecided() {
        CaseQueue queue = moderation.bean(CaseQueue.class);
        String one = handIn();
        String two = handIn();
        await().atMost(PATIENCE).until(() -> queue.count(Wanted.OPEN) == 2);
        Heard heard = listen(anna);
        await().atMost(PATIENCE).until(() -> heard.says("Offen (2)"));
        assertThat(heard.lines()).noneMatch(line -> line.contains("zeigen") || line.contains(one));

        String revision = String.valueOf(moderation.find(one).orElseThrow().revision());
        bert.post("/cases/" + one + "/reject", "revision", revision, "reason", "other");
        await().atMost(PATIENCE).until(() -> heard.says("\"gone\":[\"" + one + "\"]"));
        moderation.clock().forward(Duration.ofSeconds(5));
        handIn();
        await().atMost(PATIENCE).until(() -> heard.says("1 neuer Fall – zeigen"));

        assertThat(heard.says(two)).isFalse();
        anna.post("/logout");
        await().atMost(PATIENCE).until(() -> heard.end().isDone());
    }

    @Test
    void onlySoManyPagesOfOneSessionAreTold() {
        String address = address(bert.get("/cases").body());
        List<HttpResponse<Stream<String>>> open = new ArrayList<>();
        for (int page = 0; page < 10; page++) {
            open.add(bert.stream(address));
        }

        assertThat(open).allSatisfy(page -> assertThat(page.statusCode()).isEqualTo(200));
        assertThat(bert.stream(address).statusCode()).isEqualTo(204);
        open.forEach(page -> page.body().close());
    }

    @Test
    void nobodyListensWhoIsNotSignedIn() {
        String address = address(anna.get("/cases").body());
        anna.post("/logout");

        HttpResponse<Stream<String>> stranger = new Browser(moderation).stream(address);

        assertThat(anna.get(address).statusCode()).isEqualTo(401);
        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(stranger.headers().allValues("Set-Cookie")).as("a session").isEmpty();
        assertThat(bert.get("/cases/live?until=soon").statusCode()).isEqualTo(400);
        assertThat(bert.get("/cases/live").statusCode()).isEqualTo(400);
    }

    private static Heard listen(Browser editor) {
        HttpResponse<Stream<String>> answer =
                editor.stream(address(editor.get("/cases").body()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        Queue<String> lines = new ConcurrentLinkedQueue<>();
        return new Heard(lines, CompletableFuture.runAsync(() -> answer.body().forEach(lines::add)));
    }

    private static String address(String page) {
        Matcher found = LIVE.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1).replace("&amp;", "&");
    }

    private static String handIn() {
        String id = Stories.anId();
        moderation.handIn(
                Stories.receivedAt(Stories.aStory(id), moderation.clock().instant()));
        return id;
    }
}
