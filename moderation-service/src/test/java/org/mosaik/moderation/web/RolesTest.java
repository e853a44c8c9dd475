package org.mosaik.moderation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Case;
import org.mosaik.events.Decision;
import org.mosaik.events.Submission;
import org.mosaik.moderation.Api;
import org.mosaik.moderation.Browser;
import org.mosaik.moderation.Moderation;
import org.mosaik.moderation.Stories;
import org.slf4j.LoggerFactory;

/** What roles mean beyond their routes: what lists, pages and the next case show, and what is left out. */
class RolesTest {

    private final Moderation moderation = Moderation.shared();
    private final String id = Stories.anId();

    @Test
    void row61AForeignCaseIsLoggedAndNotToldFromOneThatIsNot() {
        handIn();
        Logger log = (Logger) LoggerFactory.getLogger(GuardRoutes.class);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        log.addAppender(lines);
        HttpResponse<String> foreign = as("lead@elsewhere", "GET", "/api/cases/" + id);
        HttpResponse<String> none = as("lead@elsewhere", "GET", "/api/cases/" + Stories.anId());
        log.detachAppender(lines);

        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(Api.json(foreign).path("detail")).isEqualTo(Api.json(none).path("detail"));
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("lead@elsewhere has no role in probe and asked for case " + id);
    }

    @Test
    void listsShowTheOwnCampaignsAlone() {
        handIn();

        await().until(() ->
                as("reader@probe", "GET", "/api/cases?sender=" + id).body().contains(id));
        assertThat(as("lead@elsewhere", "GET", "/api/cases?sender=" + id).body())
                .doesNotContain(id);
        assertThat(as("lead@elsewhere", "POST", "/api/cases/next").statusCode()).isEqualTo(204);
        assertThat(Browser.signedIn(moderation, "lead@elsewhere").get("/cases").body())
                .contains("Gerade wartet nichts auf Sie");
        assertThat(Browser.signedIn(moderation, "lead@elsewhere")
                        .get("/cases?done=" + id)
                        .body())
                .doesNotContain("Der Garten hinter dem Bahnhof");
    }

    @Test
    void readersSeeWithoutTakingACaseOnOrBeingOfferedAnything() {
        handIn();

        HttpResponse<String> page = Browser.signedIn(moderation, "reader@probe").get("/cases/" + id);

        assertThat(page.body())
                .contains("Der Garten hinter dem Bahnhof")
                .doesNotContain("id=\"reject\"", "id=\"ask\"", "/sheet\"", "/cases/next");
        assertThat(moderation.find(id).orElseThrow().claim().isOf("reader@probe"))
                .isFalse();
    }

    @Test
    void whatIsForEditorsAloneReadersDoNotSee() {
        moderation.handIn(Stories.withSecret(Stories.aStory(id), "text"));

        assertThat(as("reader@probe", "GET", "/api/cases/" + id).body()).doesNotContain("gemeinsam angelegt");
        assertThat(Browser.signedIn(moderation, "reader@probe")
                        .get("/cases/" + id)
                        .body())
                .doesNotContain("gemeinsam angelegt");
        assertThat(as("editor@probe", "GET", "/api/cases/" + id).body()).contains("gemeinsam angelegt");
        assertThat(Browser.signedIn(moderation, "editor@probe")
                        .get("/cases/" + id)
                        .body())
                .contains("gemeinsam angelegt");
    }

    @Test
    void whatOthersApprovedIsTakenBackByALead() {
        handIn();
        assertThat(act("anna", "approve").statusCode()).isEqualTo(302);

        HttpResponse<String> refused = act("editor@probe", "undo");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Das hat jemand anderes entschieden");
        assertThat(moderation.awaitDecision(id, found -> true).release()).isEqualTo(Decision.Release.HELD);

        assertThat(act("lead@probe", "undo").statusCode()).isEqualTo(302);
        moderation.awaitState(id, Case.State.OPEN);
    }

    @Test
    void whatOneApprovedOneselfOneTakesBack() {
        handIn();

        assertThat(act("editor@probe", "approve").statusCode()).isEqualTo(302);
        assertThat(act("editor@probe", "undo").statusCode()).isEqualTo(302);
        moderation.awaitState(id, Case.State.OPEN);
    }

    private void handIn() {
        Submission story = Stories.from(id, Stories.aStory(id));
        moderation.handIn(story);
    }

    private HttpResponse<String> act(String editor, String action) {
        long revision = moderation.find(id).orElseThrow().revision();
        return Browser.signedIn(moderation, editor)
                .post("/cases/" + id + "/" + action, "revision", Long.toString(revision));
    }

    private HttpResponse<String> as(String account, String method, String path) {
        List<String> headers = List.of("Authorization", "Bearer " + account);
        return Api.send(moderation, method, path, null, headers.toArray(String[]::new));
    }
}
