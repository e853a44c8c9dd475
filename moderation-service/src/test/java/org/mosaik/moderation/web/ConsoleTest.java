package org.mosaik.moderation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaik.events.Case;
import org.mosaik.events.Decision;
import org.mosaik.events.FieldValue;
import org.mosaik.events.Fields;
import org.mosaik.moderation.Api;
import org.mosaik.moderation.Browser;
import org.mosaik.moderation.Campaigns;
import org.mosaik.moderation.Moderation;
import org.mosaik.moderation.Stories;

class ConsoleTest {

    private static final String HOSTILE =
            "<script>alert(1)</script><img src=x onerror=alert(2)>${7*7}#{T(java.lang.Runtime)}{{7*7}}[[${x}]]";

    private final Moderation moderation = Moderation.shared();
    private final Browser browser = Browser.signedIn(moderation);
    private final String id = Stories.anId();

    @BeforeAll
    static void importCampaign() {
        Campaigns.probeIn(Moderation.shared());
    }

    @Test
    void showsTheCaseInTheWordsOfItsCampaign() {
        moderation.handIn(Stories.aStory(id));

        String german = browser.get("/cases/" + id).body();
        String english = browser.get("/cases/" + id + "?lang=en").body();

        assertThat(german).contains("Ort der Geschichte", "Duisburg", "Freigeben", "Eingegangen", "Rundbrief");
        assertThat(english).contains("Place of the story", "Duisburg", "Approve", "Received", "Newsletter");
        assertThat(german + english).doesNotContain("??").doesNotContain("geheim@example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/cases", "/cases/unknown", "/imprint", "/login?failed", "/login?out"})
    void speaksBothLanguages(String path) {
        String and = path.contains("?") ? "&" : "?";

        HttpResponse<String> german = browser.get(path + and + "lang=de");
        HttpResponse<String> english = browser.get(path + and + "lang=en");

        assertThat(german.body()).contains("lang=\"de\"").doesNotContain("??");
        assertThat(english.body()).contains("lang=\"en\"").doesNotContain("??");
        assertThat(english.body()).isNotEqualTo(german.body());
    }

    @Test
    void hasNothingInlineOnItsPages() {
        moderation.handIn(Stories.aStory(id));

        HttpResponse<String> page = browser.get("/cases/" + id);

        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(page.body())
                .doesNotContain(" style=")
                .doesNotContain(" onclick")
                .doesNotContain("<style");
        assertThat(page.body()).containsPattern("<script type=\"module\" src=\"/assets/console.js[^\"]*\"></script>");
        assertThat(browser.get("/assets/console.js").statusCode()).isEqualTo(200);
    }

    @Test
    void rows18And23ShowHostileTextAsItIs() {
        Map<String, FieldValue> fields = Map.of(
                Fields.TITLE, new FieldValue.Text(HOSTILE),
                Fields.TEXT, new FieldValue.Text(HOSTILE),
                Fields.PLACE, new FieldValue.Place(HOSTILE, null, null));
        moderation.handIn(Stories.submission(id, 1, Stories.content(fields, List.of("site", HOSTILE)), 0));

        for (String path : List.of("/cases/" + id, "/cases")) {
            assertThat(browser.get(path).body())
                    .doesNotContain("<script>alert")
                    .doesNotContain("<img src=x")
                    .doesNotContain("{{49}}");
        }
        assertThat(browser.get("/cases/" + id).body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "${7*7}", "#{T(java.lang.Runtime)}", "[[${x}]]");
    }

    @Test
    void leadsFromAnApprovalToTheNextCaseAndBack() {
        String other = Stories.anId();
        moderation.handIn(Stories.receivedAt(Stories.aStory(id), Stories.RECEIVED.minusSeconds(90_000)));
        moderation.handIn(Stories.receivedAt(Stories.aStory(other), Stories.RECEIVED.minusSeconds(80_000)));
        awaitInQueue(id);
        awaitInQueue(other);

        HttpResponse<String> approved = browser.post("/cases/" + id + "/approve", "revision", revision(id));

        assertThat(approved.statusCode()).isEqualTo(302);
        HttpResponse<String> next = browser.follow(approved);
        assertThat(next.uri().getPath()).startsWith("/cases/").doesNotContain(id);
        assertThat(next.body()).containsPattern("wird in \\d+ s verschickt").contains("Rückgängig");

        HttpResponse<String> undone = browser.post("/cases/" + id + "/undo", "revision", revision(id));
        assertThat(browser.follow(undone).body()).contains("Freigabe rückgängig gemacht", "anna");
        assertThat(moderation.find(id).orElseThrow().state()).isEqualTo(Case.State.OPEN);
        Api api = new Api(moderation);
        api.act(id, "approve", "");
        api.act(other, "approve", "");
    }

    @Test
    void asksForAReasonAndKeepsWhatWasTyped() {
        moderation.handIn(Stories.aStory(id));

        HttpResponse<String> refused =
                browser.post("/cases/" + id + "/reject", "revision", revision(id), "remark", "Ein langer Satz dazu");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Bitte wählen Sie mindestens einen Grund", "Ein langer Satz dazu");
        Browser.requireThatMistakesLeadSomewhere(refused.body());

        HttpResponse<String> rejected = browser.post(
                "/cases/" + id + "/reject", "revision", revision(id), "reason", "duplicate", "reason", "other");
        assertThat(rejected.statusCode()).isEqualTo(302);
        assertThat(browser.follow(rejected).body()).contains("ist abgelehnt");
        assertThat(moderation
                        .awaitDecision(id, found -> found.outcome() == Decision.Outcome.REJECTED)
                        .reasons())
                .hasSize(2);
        assertThat(browser.get("/cases/" + id).body()).contains("Wurde schon eingereicht");
    }

    @Test
    void asksBackAndSaysSo() {
        moderation.handIn(Stories.aStory(id));

        assertThat(browser.post("/cases/" + id + "/ask", "revision", revision(id), "question", " ")
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser.post("/cases/" + id + "/ask", "revision", revision(id), "question", "a\u0001b")
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> asked =
                browser.post("/cases/" + id + "/ask", "revision", revision(id), "question", "Wer\r\nist das?");

        assertThat(browser.follow(asked).body()).contains("ist unterwegs");
        assertThat(browser.get("/cases/" + id).body()).contains("Wartet auf Antwort", "Wer\nist das?");
    }

    @Test
    void tellsTheSecondEditorThatSomebodyWasFaster() {
        moderation.handIn(Stories.aStory(id));
        String seen = revision(id);
        new Api(moderation).act(id, "approve", "");

        HttpResponse<String> late = browser.post("/cases/" + id + "/reject", "revision", seen, "reason", "other");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Eine andere Person hat entschieden").contains("Freigegeben");
        assertThat(moderation.find(id).orElseThrow().state()).isEqualTo(Case.State.APPROVED);
    }

    @Test
    void refusesToApproveWithoutConsent() {
        moderation.handIn(Stories.withoutConsentForTheSite(id));

        HttpResponse<String> refused = browser.post("/cases/" + id + "/approve", "revision", revision(id));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Nicht freigegeben", "Einwilligung fehlt");
    }

    @Test
    void refusesAFormThatMakesNoSense() {
        moderation.handIn(Stories.aStory(id));

        assertThat(browser.post("/cases/" + id + "/approve").statusCode()).isEqualTo(400);
        assertThat(browser.post("/cases/" + id + "/approve", "revision", "x").statusCode())
                .isEqualTo(400);
        assertThat(browser.post("/cases/unknown/approve", "revision", "1").statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/cases?after=nowhere").statusCode()).isEqualTo(400);
        assertThat(browser.get("/failing").statusCode()).isEqualTo(500);
        assertThat(browser.get("/failing").body())
                .doesNotContain("nobody outside")
                .doesNotContain("Exception");
    }

    private void awaitInQueue(String wanted) {
        await().untilAsserted(() -> assertThat(browser.get("/cases").body()).contains(wanted));
    }

    private String revision(String of) {
        return Long.toString(moderation.find(of).orElseThrow().revision());
    }
}
