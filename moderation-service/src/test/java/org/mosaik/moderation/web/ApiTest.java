package org.mosaik.moderation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaik.events.Case;
import org.mosaik.events.Decision;
import org.mosaik.moderation.Api;
import org.mosaik.moderation.Moderation;
import org.mosaik.moderation.Stories;
import tools.jackson.databind.JsonNode;

class ApiTest {

    private final Moderation moderation = Moderation.shared();
    private final Api api = new Api(moderation);
    private final String id = Stories.anId();

    @Test
    void showsACase() {
        moderation.handIn(Stories.aStory(id));

        JsonNode shown = Api.json(api.get("/api/cases/" + id));

        assertThat(shown.path("state").asString()).isEqualTo("OPEN");
        assertThat(shown.path("headline").asString()).isEqualTo("Der Garten hinter dem Bahnhof");
        assertThat(shown.path("content")
                        .path("fields")
                        .path("text")
                        .path("value")
                        .asString())
                .startsWith("Wir haben ihn gemeinsam angelegt.");
        assertThat(shown.toString()).doesNotContain("geheim@example.org").doesNotContain("Geheime Person");
    }

    @Test
    void listsOpenCasesOldestFirst() {
        String older = Stories.anId();
        moderation.handIn(Stories.receivedAt(Stories.aStory(id), Stories.RECEIVED.minusSeconds(10_000)));
        moderation.handIn(Stories.receivedAt(Stories.aStory(older), Stories.RECEIVED.minusSeconds(20_000)));

        await().untilAsserted(() -> assertThat(ids("/api/cases")).containsSubsequence(older, id));

        api.act(older, "approve", "");
        assertThat(ids("/api/cases")).contains(id).doesNotContain(older);
        await().untilAsserted(() -> assertThat(ids("/api/cases?state=APPROVED")).contains(older));
        assertThat(ids("/api/cases?campaign=another")).isEmpty();
    }

    @Test
    void rejectsWithReasonsAndARemark() {
        moderation.handIn(Stories.aStory(id));

        HttpResponse<String> answer =
                api.act(id, "reject", "{\"reasons\":[\"off-topic\",\"other\"],\"remark\":\"Leider nicht.\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        Decision rejected = moderation.awaitDecision(id, found -> found.outcome() == Decision.Outcome.REJECTED);
        assertThat(rejected.reasons())
                .containsExactly(new Decision.Reason("off-topic", "Leider nicht."), new Decision.Reason("other", null));
    }

    @Test
    void asksBack() {
        moderation.handIn(Stories.aStory(id));

        assertThat(api.act(id, "ask", "{\"question\":\"Wer steht links?\", \"about\":\"nothing-of-it\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(api.act(id, "ask", "{\"question\":\"Wer steht links?\", \"about\":\"title\"}")
                        .statusCode())
                .isEqualTo(200);

        Decision asked = moderation.awaitDecision(id, found -> found.outcome() == Decision.Outcome.CHANGES_REQUESTED);
        assertThat(asked.questions()).extracting(Decision.Question::text).containsExactly("Wer steht links?");
        assertThat(asked.questions()).extracting(Decision.Question::about).containsExactly("title");
        assertThat(moderation.find(id).orElseThrow().state()).isEqualTo(Case.State.WAITING);
    }

    @Test
    void refusesToApproveWithoutConsent() {
        moderation.handIn(Stories.withoutConsentForTheSite(id));

        HttpResponse<String> answer = api.act(id, "approve", "");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Api.json(answer).path("type").asString()).isEqualTo("/problems/consent-missing");
        assertThat(moderation.decisions(id)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer ",
                "Bearer garbage",
                "Bearer \u0001",
                "Bearer eyJhbGciOiJub25lIn0.e30.",
                "Basic YW5uYTplaW4gbGFuZ2VzIFBhc3N3b3J0",
                "bearer"
            })
    void row62KnowsNobodyByGarbage(String authorization) {
        moderation.handIn(Stories.aStory(id));
        String[] headers = authorization.isEmpty() || authorization.contains("\u0001")
                ? new String[0]
                : new String[] {"Authorization", authorization};

        HttpResponse<String> list = Api.send(moderation, "GET", "/api/cases", null, headers);
        HttpResponse<String> decision = Api.send(moderation, "POST", "/api/cases/" + id + "/approve", "", headers);

        assertThat(List.of(list.statusCode(), decision.statusCode())).containsOnly(401);
        assertThat(list.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(list.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(moderation.find(id).orElseThrow().state()).isEqualTo(Case.State.OPEN);
    }

    @Test
    void row64LetsOneOfTwoDecisionsWin() throws Exception {
        moderation.handIn(Stories.aStory(id));
        String seen = api.etag(id);

        List<Integer> answers = atOnce(
                () -> api.post("/api/cases/" + id + "/approve", "", "If-Match", seen)
                        .statusCode(),
                () -> api.post("/api/cases/" + id + "/reject", "{\"reasons\":[\"other\"]}", "If-Match", seen)
                        .statusCode());

        assertThat(answers).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void row64RefusesAStaleState() {
        moderation.handIn(Stories.aStory(id));
        String seen = api.etag(id);
        api.act(id, "ask", "{\"question\":\"Wer steht links?\"}");

        HttpResponse<String> late = api.post("/api/cases/" + id + "/approve", "", "If-Match", seen);

        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(Api.json(late).path("detail").asString()).contains("Eine andere Person hat entschieden");
        assertThat(api.post("/api/cases/" + id + "/approve", "").statusCode()).isEqualTo(428);
        assertThat(api.post("/api/cases/" + id + "/approve", "", "If-Match", "*")
                        .statusCode())
                .isEqualTo(412);
        assertThat(moderation.find(id).orElseThrow().state()).isEqualTo(Case.State.WAITING);
    }

    @Test
    void row65RefusesToSkipAState() {
        moderation.handIn(Stories.aStory(id));
        assertThat(api.act(id, "undo", "").statusCode()).isEqualTo(409);

        api.act(id, "reject", "{\"reasons\":[\"other\"]}");

        assertThat(api.act(id, "approve", "").statusCode()).isEqualTo(409);
        assertThat(api.act(id, "ask", "{\"question\":\"Doch?\"}").statusCode()).isEqualTo(409);
        assertThat(moderation.find(id).orElseThrow().state()).isEqualTo(Case.State.REJECTED);
    }

    @Test
    void row67TellsNothingOfAFailure() {
        HttpResponse<String> answer = api.get("/api/failing");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .doesNotContain("nobody outside")
                .doesNotContain("Exception")
                .doesNotContain("\tat ");
        assertThat(Api.json(answer).path("reference").asString()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"reasons\":[\"other\"],\"outcome\":\"APPROVED\"}",
                "{\"reasons\":[\"no-such-reason\"]}",
                "{\"reasons\":[]}",
                "{}",
                "{\"reasons\":\"other\"}",
                "{\"reasons\":[\"other\"],\"remark\":\"a\\u0000b\"}",
                "{\"reasons\":[\"other\"],\"remark\":\"\\ud800\"}",
                "{\"reasons\":[{\"$gt\":\"\"}]}"
            })
    void refusesARejectionThatMakesNoSense(String body) {
        moderation.handIn(Stories.aStory(id));

        assertThat(api.act(id, "reject", body).statusCode()).isEqualTo(422);
        assertThat(moderation.find(id).orElseThrow().state()).isEqualTo(Case.State.OPEN);
    }

    @Test
    void refusesWhatIsNoRequest() {
        moderation.handIn(Stories.aStory(id));

        assertThat(api.act(id, "reject", "{").statusCode()).isEqualTo(400);
        assertThat(api.act(id, "ask", "{\"question\":\"" + "w".repeat(1001) + "\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(api.get("/api/cases?state=NONE").statusCode()).isEqualTo(400);
        assertThat(api.get("/api/cases?after=nowhere").statusCode()).isEqualTo(400);
        assertThat(api.get("/api/cases/unknown").statusCode()).isEqualTo(404);
        assertThat(api.get("/api/cases/%00").statusCode()).isBetween(400, 404);
        assertThat(api.post("/api/cases/unknown/approve", "", "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Api.send(
                                moderation,
                                "POST",
                                "/api/cases/" + id + "/reject",
                                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>",
                                "Content-Type",
                                "application/xml",
                                "Authorization",
                                "Bearer " + Moderation.TOKEN)
                        .statusCode())
                .isEqualTo(415);
    }

    private List<String> ids(String path) {
        List<String> ids = new ArrayList<>();
        JsonNode page = Api.json(api.get(path));
        while (true) {
            page.path("cases").forEach(found -> ids.add(found.path("id").asString()));
            if (page.path("next").isMissingNode() || page.path("next").isNull()) {
                return ids;
            }
            String next =
                    java.net.URLEncoder.encode(page.path("next").asString(), java.nio.charset.StandardCharsets.UTF_8);
            page = Api.json(api.get(path + (path.contains("?") ? "&" : "?") + "after=" + next));
        }
    }

    private static List<Integer> atOnce(Callable<Integer> one, Callable<Integer> other) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<Integer>> running = new ArrayList<>();
        for (Callable<Integer> rival : List.of(one, other)) {
            running.add(threads.submit(() -> {
                start.await();
                return rival.call();
            }));
        }
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> rival : running) {
            answers.add(rival.get());
        }
        threads.shutdown();
        return answers;
    }
}
