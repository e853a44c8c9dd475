package org.mosaik.moderation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mosaik.embedded.EmbeddedBroker;
import org.mosaik.events.Case;
import org.mosaik.messaging.kit.Infrastructure;
import org.mosaik.moderation.Api;
import org.mosaik.moderation.Browser;
import org.mosaik.moderation.Moderation;
import org.mosaik.moderation.Stories;
import org.mosaik.moderation.queue.CaseQueue;
import org.mosaik.moderation.queue.Wanted;

/** Two editors and a program beside each other; on a broker of its own, because the queue is emptied here. */
class ClaimsTest {

    private static final Duration OVER = Duration.ofMinutes(5);

    private static EmbeddedBroker broker;
    private static Moderation moderation;
    private static int handedIn;

    private final Browser anna = Browser.signedIn(moderation, "anna");
    private final Browser bert = Browser.signedIn(moderation, "bert");
    private final Api program = new Api(moderation);

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

    @Test
    void whoOpensACaseHasItAndEverybodyElseCanReadIt() {
        String id = handIn();
        String hers = anna.get("/cases/" + id).body();
        assertThat(hers).contains("Sie bearbeiten diesen Fall", "id=\"reject\"", "id=\"ask\"");

        String his = bert.get("/cases/" + id).body();

        assertThat(his)
                .contains("anna ist gerade an diesem Fall", "Der Garten hinter dem Bahnhof")
                .doesNotContain("Sie bearbeiten diesen Fall", "id=\"reject\"", "id=\"ask\"");
        assertThat(bert.get("/cases").body()).contains("In Arbeit: anna");
        HttpResponse<String> refused = bert.post("/cases/" + id + "/approve", "revision", revision(id));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Gerade ist jemand anderes an diesem Fall. Nichts wurde geändert.");
        assertThat(program.act(id, "approve", "").statusCode()).isEqualTo(409);
        assertThat(moderation.find(id).orElseThrow().state()).isEqualTo(Case.State.OPEN);

        approve(anna, id, hers, 302);
        moderation.awaitState(id, Case.State.APPROVED);
    }

    @Test
    void whoWasAwayTooLongComesTooLateOnceSomebodyElseWasThere() {
        String id = handIn();
        String hers = anna.get("/cases/" + id).body();
        moderation.clock().forward(OVER);
        assertThat(anna.get("/cases").body()).doesNotContain("In Arbeit: anna");
        String his = bert.get("/cases/" + id).body();
        assertThat(his).contains("Sie bearbeiten diesen Fall");

        HttpResponse<String> late = approve(anna, id, hers, 409);
        assertThat(late.body()).contains("Gerade ist jemand anderes an diesem Fall");
        moderation.clock().forward(OVER);
        assertThat(approve(anna, id, hers, 409).body()).contains("Ihre Entscheidung kam zu spät");

        assertThat(moderation.find(id).orElseThrow().state()).isEqualTo(Case.State.OPEN);
        approve(bert, id, his, 302);
    }

    @Test
    void aPageOnWhichSomebodyWorksKeepsItsCase() {
        String id = handIn();
        String page = anna.get("/cases/" + id).body();
        moderation.clock().forward(OVER.minusSeconds(5));

        HttpResponse<String> kept = anna.post("/cases/" + id + "/claim");
        assertThat(kept.statusCode()).isEqualTo(200);
        assertThat(Api.json(kept).path("token").asString()).isEqualTo(token(page));
        moderation.clock().forward(OVER.minusSeconds(5));

        assertThat(bert.post("/cases/" + id + "/claim").statusCode()).isEqualTo(409);
        approve(anna, id, page, 302);
    }

    @Test
    void nextHandsOutToEverybodySomethingElseAndWhatIsSkippedIsFree() {
        CaseQueue queue = moderation.bean(CaseQueue.class);
        await().until(() -> queue.count(Wanted.OPEN) == 0);
        String one = handIn();
        String two = handIn();
        await().until(() -> queue.count(Wanted.OPEN) == 2);

        String hers = opened(anna, "/cases/next");
        String his = opened(bert, "/cases/next");
        assertThat(hers).isEqualTo(one);
        assertThat(his).isEqualTo(two);
        assertThat(program.post("/api/cases/next", "").statusCode()).isEqualTo(204);
        assertThat(opened(anna, "/cases/next")).as("what she has already").isEqualTo(one);

        assertThat(opened(anna, "/cases/next?after=" + one)).isEmpty();
        HttpResponse<String> taken = program.post("/api/cases/next", "");
        assertThat(Api.json(taken).path("id").asString()).isEqualTo(one);
        assertThat(Api.json(taken).path("claim").path("editor").asString()).isEqualTo("import");

        String token = Api.json(taken).path("claim").path("token").asString();
        String etag = taken.headers().firstValue("ETag").orElseThrow();
        assertThat(program.post("/api/cases/" + one + "/approve", "", "If-Match", etag, "Case-Claim", "1")
                        .statusCode())
                .isEqualTo(409);
        assertThat(program.post("/api/cases/" + one + "/approve", "", "If-Match", etag, "Case-Claim", token)
                        .statusCode())
                .isEqualTo(200);
        assertThat(bert.post("/cases/" + two + "/approve", "revision", revision(two))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void aProgramGivesBackWhatItTook() {
        String id = handIn();
        assertThat(program.post("/api/cases/" + id + "/claim", "").statusCode()).isEqualTo(200);
        assertThat(bert.post("/cases/" + id + "/claim").statusCode()).isEqualTo(409);

        HttpResponse<String> given = Api.send(
                moderation,
                "DELETE",
                "/api/cases/" + id + "/claim",
                null,
                "Authorization",
                "Bearer " + Moderation.TOKEN);

        assertThat(given.statusCode()).isEqualTo(200);
        assertThat(Api.json(given).has("claim")).isFalse();
        approve(bert, id, bert.get("/cases/" + id).body(), 302);
    }

    @Test
    void whatIsNoClaimIsToldSo() {
        String id = handIn();
        assertThat(anna.post("/cases/unknown/claim").statusCode()).isEqualTo(404);
        assertThat(program.post("/api/cases/unknown/claim", "").statusCode()).isEqualTo(404);
        assertThat(anna.post("/cases/" + id + "/approve", "revision", revision(id), "claim", "mine")
                        .statusCode())
                .isEqualTo(400);
        assertThat(anna.post("/cases/" + id + "/approve").statusCode()).isEqualTo(400);
        assertThat(program.post("/api/cases/" + id + "/approve", "", "If-Match", "\"1\"", "Case-Claim", "mine")
                        .statusCode())
                .isEqualTo(400);
        approve(anna, id, anna.get("/cases/" + id).body(), 302);
        assertThat(anna.post("/cases/" + id + "/claim").statusCode()).isEqualTo(409);
    }

    private static String handIn() {
        String id = Stories.anId();
        moderation.handIn(Stories.receivedAt(Stories.aStory(id), Stories.RECEIVED.plusSeconds(handedIn++)));
        return id;
    }

    private static String revision(String id) {
        return String.valueOf(moderation.find(id).orElseThrow().revision());
    }

    /** The case to which an address leads; nothing if it leads to the queue. */
    private static String opened(Browser editor, String address) {
        return editor.get(address)
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst(".*/cases/?", "");
    }

    private static HttpResponse<String> approve(Browser editor, String id, String page, int status) {
        HttpResponse<String> answer =
                editor.post("/cases/" + id + "/approve", "revision", revision(id), "claim", token(page));
        assertThat(answer.statusCode()).isEqualTo(status);
        return answer;
    }

    private static String token(String page) {
        Matcher found = Pattern.compile("name=\"claim\" value=\"(\\d+)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
