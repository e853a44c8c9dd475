package org.mosaik.publication.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mosaik.publication.kit.RunningPublication.LOG;
import static org.mosaik.publication.kit.RunningPublication.site;
import static org.mosaik.publication.kit.Stories.MORNING;
import static org.mosaik.publication.kit.Stories.aPortrait;
import static org.mosaik.publication.kit.Stories.anId;
import static org.mosaik.publication.kit.Stories.undecided;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaik.events.Decision;
import org.mosaik.events.Kind;
import org.mosaik.publication.kit.RunningPublication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ApiTest {

    private static final JsonMapper JSON = new JsonMapper();

    @BeforeAll
    static void start() {
        RunningPublication.shared();
    }

    @Test
    void pagesThroughEveryStoryOnceNewestFirst() {
        String campaign = "paging-" + anId();
        List<String> newestFirst = new ArrayList<>();
        for (int n = 0; n < 7; n++) {
            String id = anId();
            // Three share their second, so that only the id tells them apart.
            LOG.decide(aPortrait().in(campaign).approved(id, 100, Decision.Release.HELD, MORNING.plusSeconds(n / 3)));
            newestFirst.add(id);
        }
        await().until(() -> ask("?campaign=" + campaign).path("stories").size() == 7);

        List<String> seen = new ArrayList<>();
        String next = "";
        do {
            JsonNode answer = ask("?campaign=" + campaign + "&limit=2" + next);
            answer.get("stories").forEach(story -> seen.add(story.get("id").asString()));
            next = answer.has("next") ? "&after=" + answer.get("next").asString() : null;
        } while (next != null);

        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(newestFirst);
        assertThat(seen.get(0)).isEqualTo(newestFirst.get(6));
        assertThat(seen.subList(4, 7)).containsExactlyInAnyOrderElementsOf(newestFirst.subList(0, 3));
    }

    @Test
    void filtersByKind() {
        String campaign = "kinds-" + anId();
        String event = anId();
        LOG.decide(aPortrait().in(campaign).held(anId(), 100));
        LOG.decide(aPortrait().in(campaign).of(Kind.EVENT).held(event, 100));
        await().until(() -> ask("?campaign=" + campaign).path("stories").size() == 2);

        JsonNode events = ask("?campaign=" + campaign + "&kind=EVENT").get("stories");

        assertThat(events)
                .singleElement()
                .satisfies(story -> assertThat(story.get("id").asString()).isEqualTo(event));
    }

    @Test
    void showsAStoryWithoutPeopleAndConsents() {
        String id = anId();
        LOG.decide(aPortrait().withPhoto("herd").held(id, 100));
        await().until(() -> site().status("/api/stories/" + id) == 200);

        JsonNode story = JSON.readTree(site().page("/api/stories/" + id));

        assertThat(story.get("address").asString()).isEqualTo("https://mosaik.example/stories/" + id);
        assertThat(story.at("/content/fields/name/value").asString()).isEqualTo("Amina");
        assertThat(story.at("/content/media/0/address").asString())
                .isEqualTo("https://mosaik.example/media/" + id + "/herd");
        assertThat(story.at("/content/people").isMissingNode()).isTrue();
        assertThat(story.at("/content/consents").isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "after=garbage",
                "after=%00",
                "after=AAAA",
                "after=eyJhIjoxfQ",
                "limit=0",
                "limit=-1",
                "limit=101",
                "limit=99999999999999999999",
                "limit=many",
                "kind=NOTHING",
                "kind=%3Cscript%3E"
            })
    void refusesGarbage(String query) {
        var answer = site().get("/api/stories?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"title\"").doesNotContain("Exception", "script");
    }

    @Test
    void knowsNothingOfStoriesThatWereNeverShown() {
        String rejected = anId();
        LOG.awaitRead(
                RunningPublication.shared(),
                org.mosaik.events.Topic.DECISIONS,
                undecided(rejected, 100, Decision.Outcome.REJECTED));

        assertThat(site().status("/api/stories/" + rejected)).isEqualTo(404);
        assertThat(site().status("/api/stories/" + anId())).isEqualTo(404);
        assertThat(site().status("/api/stories/%00")).isIn(400, 404);
        assertThat(site().status("/api/stories/" + "x".repeat(5000))).isEqualTo(404);
    }

    private static JsonNode ask(String query) {
        return JSON.readTree(site().page("/api/stories" + query));
    }
}
