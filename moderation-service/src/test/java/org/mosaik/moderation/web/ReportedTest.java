package org.mosaik.moderation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Decision;
import org.mosaik.events.Facts;
import org.mosaik.events.Topic;
import org.mosaik.moderation.Api;
import org.mosaik.moderation.Browser;
import org.mosaik.moderation.Moderation;
import org.mosaik.moderation.Reports;
import org.mosaik.moderation.Stories;
import org.mosaik.moderation.cases.CaseDocument;
import org.mosaik.moderation.journal.Journal;
import tools.jackson.databind.JsonNode;

/** What editors see of reports, and how they answer. */
class ReportedTest {

    private final Moderation moderation = Moderation.shared();
    private final Api api = new Api(moderation);
    private final Browser anna = Browser.signedIn(moderation, "anna");
    private final String id = Stories.anId();

    @BeforeEach
    void aReportedStory() {
        moderation.handIn(Stories.aStory(id));
        api.act(id, "approve", "");
        report();
        report();
    }

    @Test
    void standsInTheQueueOnceWithItsNumberOfReports() {
        await().untilAsserted(() ->
                assertThat(anna.get("/cases?view=reported").body()).contains("/cases/" + id, "2 Meldungen"));
        await().untilAsserted(() ->
                assertThat(api.get("/api/cases?reported=true").body()).contains(id));
        assertThat(anna.get("/cases").body()).doesNotContain("/cases/" + id + "\"");
        await().untilAsserted(() -> assertThat(
                        api.get("/api/cases?state=APPROVED&finding=reported").body())
                .contains(id));
    }

    @Test
    void theCaseShowsWordsAndNotWhoSaidThem() {
        String page = anna.get("/cases/" + id).body();

        assertThat(page)
                .contains(
                        "Gemeldet: 2 Meldungen", "Links im Bild bin ich", "Ohne JavaScript geschickt", "Stehen lassen")
                .doesNotContain("Ada Meldung", "ada@example.org", "??");
        assertThat(api.get("/api/cases/" + id + "/reports").body())
                .contains("Links im Bild bin ich")
                .doesNotContain("ada@example.org");
    }

    @Test
    void whoLooksAtReportersStandsInTheJournal() {
        anna.get("/cases/" + id);

        String page = anna.post("/cases/" + id + "/reporters").body();

        assertThat(page).contains("Ada Meldung", "ada@example.org");
        assertThat(api.post("/api/cases/" + id + "/reporters", "").body()).contains("ada@example.org");
        assertThat(moderation.bean(Journal.class).entries("probe", 0, 10_000))
                .filteredOn(entry -> id.equals(entry.caseId()))
                .filteredOn(entry -> entry.action().equals("reporters.read"))
                .hasSize(2);
    }

    @Test
    void leavesItOnlineForAReason() {
        anna.get("/cases/" + id);
        CaseDocument seen = moderation.find(id).orElseThrow();
        String revision = String.valueOf(seen.revision());

        HttpResponse<String> withoutReason =
                anna.post("/cases/" + id + "/leave", "revision", revision, "remark", "Bleibt so.");
        HttpResponse<String> left = anna.post(
                "/cases/" + id + "/leave", "revision", revision, "why", "not-there", "remark", "Da ist niemand.");

        assertThat(withoutReason.statusCode()).isEqualTo(422);
        assertThat(withoutReason.body()).contains("warum die Geschichte bleibt", "href=\"#field-why\"", "Bleibt so.");
        Browser.requireThatMistakesLeadSomewhere(withoutReason.body());
        assertThat(left.statusCode()).isEqualTo(302);
        Decision told = moderation.awaitDecision(id, found -> found.reports().size() == 2);
        assertThat(told.outcome()).isEqualTo(Decision.Outcome.APPROVED);
        assertThat(told.reports())
                .extracting(Decision.Answered::code, Decision.Answered::remark)
                .containsOnly(org.assertj.core.groups.Tuple.tuple("not-there", "Da ist niemand."));
        assertThat(anna.get("/cases/" + id).body())
                .contains("Nach Meldung stehen gelassen")
                .doesNotContain("2 Meldungen");
    }

    @Test
    void programsAnswerToo() {
        assertThat(api.act(id, "leave", "{\"why\":\"never\"}").statusCode()).isEqualTo(422);
        assertThat(api.post("/api/cases/" + id + "/leave", "{\"why\":\"allowed\"}")
                        .statusCode())
                .isEqualTo(428);

        JsonNode left = Api.json(api.act(id, "leave", "{\"why\":\"allowed\"}"));

        assertThat(left.path("reports")).isEmpty();
        assertThat(api.act(id, "leave", "{\"why\":\"allowed\"}").statusCode()).isEqualTo(409);
    }

    @Test
    void takingItDownAnswersEverybody() {
        assertThat(api.act(id, "take-down", "{\"reasons\":[\"rights\"]}").statusCode())
                .isEqualTo(200);

        Decision told = moderation.awaitDecision(id, found -> found.outcome() == Decision.Outcome.REJECTED);
        assertThat(told.reports())
                .extracting(Decision.Answered::code)
                .containsOnly("taken-down")
                .hasSize(2);
    }

    @Test
    void nextHandsOutWhatWasReported() {
        await().untilAsserted(() ->
                assertThat(api.get("/api/cases?reported=true").body()).contains(id));

        String address = anna.get("/cases/next?view=reported")
                .headers()
                .firstValue("Location")
                .orElseThrow();

        assertThat(anna.get(address).body()).contains("Die Geschichte ist online, bis Sie entscheiden");
    }

    private void report() {
        int before = moderation.find(id).orElseThrow().reports().size();
        moderation.log().append(Topic.REPORTS, Reports.about(id, Stories.anId()), Facts.REPORT_RECEIVED);
        await().until(() -> moderation.find(id).orElseThrow().reports().size() > before);
    }
}
