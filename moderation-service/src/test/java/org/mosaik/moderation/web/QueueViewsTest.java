package org.mosaik.moderation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mosaik.embedded.EmbeddedBroker;
import org.mosaik.messaging.kit.Infrastructure;
import org.mosaik.moderation.Api;
import org.mosaik.moderation.Browser;
import org.mosaik.moderation.Moderation;
import org.mosaik.moderation.Stories;
import org.mosaik.moderation.queue.CaseQueue;
import org.mosaik.moderation.queue.Wanted;

/** Searching, filtering and remembering views, as editors and programs do; on a broker of its own, because all cases are counted. */
class QueueViewsTest {

    private static EmbeddedBroker broker;
    private static Moderation moderation;
    private static String garden;
    private static String market;
    private static String choir;

    private final Browser anna = Browser.signedIn(moderation, "anna");
    private final Browser bert = Browser.signedIn(moderation, "bert");
    private final Api program = new Api(moderation);

    @BeforeAll
    static void start() {
        broker = Infrastructure.ownBroker(Infrastructure.folder(), 0);
        moderation = Moderation.start(broker.bootstrapServers(), Infrastructure.freshDatabase())
                .awake();
        garden = handIn("Der Garten hinter dem Bahnhof", 3);
        market = handIn("Der Markt", 2);
        choir = handIn("Singen im Park", 1);
        CaseQueue queue = moderation.bean(CaseQueue.class);
        await().atMost(Duration.ofSeconds(30)).until(() -> queue.count(Wanted.OPEN) == 3);
    }

    @AfterAll
    static void stop() {
        moderation.close();
        broker.close();
    }

    @Test
    void aSearchShowsWhatItFoundAndHowMany() {
        String page =
                anna.get("/cases?words=g%C3%A4rten&place=duisburg&kind=STORY").body();

        assertThat(page)
                .contains(garden, "Gefunden (1)", "Am längsten wartet: 3 Tage", "Offen (3)", "value=\"gärten\"")
                .doesNotContain(market, choir);
        assertThat(anna.get("/cases?words=nirgends").body()).contains("Dazu wartet nichts.");
        assertThat(anna.get("/cases?campaign=&kind=&days=&words=").body()).contains(garden, market, choir);
    }

    @Test
    void programsFilterByTheSameWords() {
        assertThat(program.get("/api/cases?words=angelegt&days=2").body())
                .contains(garden, market, "\"total\":2")
                .doesNotContain(choir);
        assertThat(program.get("/api/cases?kind=PORTRAIT").body()).doesNotContain(garden, market, choir);
    }

    @Test
    void whatIsNoFilterIsToldSo() {
        assertThat(anna.get("/cases?kind=NOVEL").statusCode()).isEqualTo(400);
        assertThat(anna.get("/cases?days=soon").statusCode()).isEqualTo(400);
        HttpResponse<String> refused = program.get("/api/cases?kind=NOVEL");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(program.get("/api/cases?words=%22%28+AND+%2A%3A%2A").statusCode())
                .isEqualTo(200);
    }

    @Test
    void nextStaysInTheFilterThatWasLookedAt() {
        anna.get("/cases?words=park");

        assertThat(opened(anna, "/cases/next")).isEqualTo("/cases/" + choir);
        assertThat(queueBeside(choir)).contains("Gefunden (1)", choir).doesNotContain(garden);
        assertThat(opened(anna, "/cases/next?after=" + choir)).isEqualTo("/cases?words=park");
        anna.get("/cases");
        assertThat(opened(anna, "/cases/next")).isEqualTo("/cases/" + garden);
        assertThat(opened(anna, "/cases/next?after=" + garden)).isEqualTo("/cases/" + market);
        assertThat(opened(anna, "/cases/next?after=" + market)).isEqualTo("/cases/" + choir);
        assertThat(opened(anna, "/cases/next?after=" + choir)).isEqualTo("/cases/" + garden);
    }

    @Test
    void aViewIsRememberedForItsEditorAlone() {
        HttpResponse<String> saved = anna.post("/cases/views?words=markt&days=1", "name", "Märkte & mehr");
        assertThat(saved.statusCode()).isEqualTo(302);
        assertThat(anna.follow(saved).body())
                .contains("Märkte &amp; mehr", market, "„Märkte &amp; mehr“ vergessen")
                .doesNotContain(choir);
        assertThat(anna.get("/cases").body())
                .contains("Märkte &amp; mehr", "/cases?words=markt&amp;days=1")
                .doesNotContain("„Märkte &amp; mehr“ vergessen");
        assertThat(bert.get("/cases").body()).doesNotContain("Märkte");

        HttpResponse<String> nameless = anna.post("/cases/views?words=markt", "name", " ");
        assertThat(nameless.statusCode()).isEqualTo(422);
        assertThat(nameless.body()).contains("Bitte geben Sie der Ansicht einen kurzen Namen.");

        anna.post("/cases/views/remove?words=markt&days=1", "name", "Märkte & mehr");
        assertThat(anna.get("/cases").body()).doesNotContain("Märkte");
    }

    /** Without the case itself, which names others of the same person. */
    private String queueBeside(String id) {
        String page = anna.get("/cases/" + id).body();
        return page.substring(0, page.indexOf("<section class=\"case\""));
    }

    private static String handIn(String title, int days) {
        String id = Stories.anId();
        moderation.handIn(Stories.receivedAt(
                Stories.aStory(id, 1, title),
                moderation.clock().instant().minus(Duration.ofDays(days).plusHours(1))));
        return id;
    }

    private static String opened(Browser editor, String address) {
        return editor.get(address)
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^https?://[^/]+", "");
    }
}
