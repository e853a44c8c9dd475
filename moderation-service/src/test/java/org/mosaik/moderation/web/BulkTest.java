package org.mosaik.moderation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Case;
import org.mosaik.events.Decision;
import org.mosaik.events.TwoEditors;
import org.mosaik.moderation.Browser;
import org.mosaik.moderation.Moderation;
import org.mosaik.moderation.Stories;
import org.mosaik.moderation.StoriesOfOthers;
import org.mosaik.moderation.cases.CaseDocument;
import org.mosaik.moderation.cases.ClaimCase;
import org.mosaik.moderation.cases.Step;

/** Many cases at once, by pages without JavaScript: chosen, looked at, done, undone. */
class BulkTest {

    private static final Pattern CARRIED = Pattern.compile("name=\"chosen\" value=\"([^\"]*)\"");

    private final Moderation moderation = Moderation.shared();
    private final Browser anna = Browser.signedIn(moderation, "anna");
    private final Browser bert = Browser.signedIn(moderation, "bert");
    private final String one = Stories.anId();
    private final String two = Stories.anId();

    @Test
    void linesAreMarkedInTheQueueByWhoMayDecideMany() {
        moderation.handIn(Stories.receivedAt(Stories.aStory(one), Stories.RECEIVED.minusSeconds(90_000)));
        await().untilAsserted(() -> assertThat(anna.get("/cases").body()).contains("value=\"" + chosen(one) + "\""));

        assertThat(anna.get("/cases").body()).contains("id=\"bulk\"", "id=\"field-chosen\"", "Alles hier ansehen");
        assertThat(anna.get("/cases/" + one).body()).doesNotContain("name=\"chosen\"");
        assertThat(Browser.signedIn(moderation, "editor@probe").get("/cases").body())
                .contains(one)
                .doesNotContain("id=\"bulk\"", "name=\"chosen\"");
        reject(one);
    }

    @Test
    void thePreviewSaysWhatPassesAndWhyTheRestDoesNotAndChangesNothing() {
        List<String> all = handIn(
                Stories.aStory(one),
                Stories.withoutConsentForTheSite(Stories.anId()),
                StoriesOfOthers.withAPhoto(Stories.anId(), " "),
                StoriesOfOthers.ofAChild(Stories.anId()),
                Stories.aStory(Stories.anId(), 1, "In Arbeit bei Bert"),
                Stories.aStory(Stories.anId(), 1, "Schon abgelehnt"),
                Stories.aStory(Stories.anId(), 1, "Inzwischen geändert"));
        moderation.bean(ClaimCase.class).claim(all.get(4), "bert");
        String[] form = form("approve", all);
        reject(all.get(5));
        moderation.handIn(Stories.aStory(all.get(6), 9, "Inzwischen ganz neu"));
        await().until(() ->
                revision(all.get(6)) > Long.parseLong(form[form.length - 1].split(":")[1]));
        List<Long> before = all.stream().map(this::revision).toList();

        HttpResponse<String> preview = anna.post("/cases/bulk/preview", form);

        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body())
                .contains(
                        "Das geht: 1. Das geht nicht: 6. Noch ist nichts geschehen.",
                        "Online nach der Freigabe durch jemand anderen: 1",
                        "Eine Einwilligung fehlt",
                        "Eine Bildbeschreibung fehlt",
                        "Braucht vier Augen: bitte einzeln öffnen",
                        "Jemand anderes arbeitet daran",
                        "Geht in diesem Stand nicht mehr",
                        "Inzwischen geändert",
                        "Jetzt freigeben (1)")
                .doesNotContain("??");
        assertThat(carried(preview)).isEqualTo(chosen(one));
        assertThat(all.stream().map(this::revision).toList()).isEqualTo(before);
        assertThat(anna.post("/cases/bulk/preview?lang=en", form).body())
                .contains("Possible: 1. Not possible: 6.", "Somebody else is at work on it")
                .doesNotContain("??");
    }

    @Test
    void twoApproveManyAndWhatTheyDidIsUndoneBeforeAnybodyHearsOfIt() {
        List<String> all = handIn(Stories.aStory(one), Stories.aStory(two));

        HttpResponse<String> first = doIt(anna, "approve", all);
        assertThat(first.body()).contains("Erledigt: 2. Nicht erledigt: 0.", "Warten jetzt auf jemand anderen: 2");
        assertThat(states(all)).containsOnly(Case.State.OPEN);
        assertThat(Browser.signedIn(moderation, "reader@probe")
                        .get("/cases/" + one)
                        .body())
                .contains("Sie wurde mit vielen anderen auf einmal freigegeben.", "anna hat freigegeben");
        assertThat(anna.post("/cases/bulk/preview", form("approve", all)).body())
                .contains("Das geht: 0. Das geht nicht: 2.", "Sie haben schon freigegeben");
        assertThat(doIt(anna, "approve", all).body()).contains("Erledigt: 0. Nicht erledigt: 2.");
        assertThat(states(all)).containsOnly(Case.State.OPEN);

        HttpResponse<String> second = doIt(bert, "approve", all);
        assertThat(second.body()).contains("Erledigt: 2.").doesNotContain("Warten jetzt auf jemand");
        assertThat(states(all)).containsOnly(Case.State.APPROVED);

        HttpResponse<String> undone = bert.post("/cases/bulk", "action", "undo", "chosen", carried(second));
        assertThat(undone.body()).contains("Freigaben zurückgenommen", "Erledigt: 2.");
        assertThat(states(all)).containsOnly(Case.State.OPEN);
        all.forEach(id -> assertThat(moderation.find(id).orElseThrow().history())
                .extracting(Step::action)
                .containsSubsequence(Step.Action.APPROVED_FIRST, Step.Action.APPROVED, Step.Action.UNDONE));
    }

    @Test
    void whatIsSentOutIsNotUndoneAndTheRestIs() {
        List<String> all = handIn(Stories.aStory(one), Stories.aStory(two));
        doIt(anna, "approve", all);
        HttpResponse<String> second = doIt(bert, "approve", all);
        bert.post("/cases/" + two + "/undo", "revision", Long.toString(revision(two)));
        moderation.clock().forward(Duration.ofSeconds(31));
        moderation.awaitDecision(one, Decision::isReleased);

        HttpResponse<String> undone = bert.post("/cases/bulk", "action", "undo", "chosen", carried(second));

        assertThat(undone.body())
                .contains("Erledigt: 0. Nicht erledigt: 2.", "Schon verschickt", "Inzwischen geändert");
        assertThat(states(all)).containsExactly(Case.State.APPROVED, Case.State.OPEN);
    }

    @Test
    void manyAreRejectedForReasonsAndOpenedAgain() {
        List<String> all = handIn(Stories.aStory(one), Stories.aStory(two));

        HttpResponse<String> why = anna.post("/cases/bulk", form("reject", all, "remark", "Ein langer Satz"));
        assertThat(why.statusCode()).isEqualTo(422);
        assertThat(why.body()).contains("Bitte wählen Sie mindestens einen Grund", "Ein langer Satz");
        Browser.requireThatMistakesLeadSomewhere(why.body());
        assertThat(states(all)).containsOnly(Case.State.OPEN);

        HttpResponse<String> rejected =
                anna.post("/cases/bulk", form("reject", all, "reason", "duplicate", "remark", "Ein langer Satz"));
        assertThat(rejected.body()).contains("Abgelehnt", "Erledigt: 2.", "Alles wieder öffnen (2)");
        assertThat(moderation.find(two).orElseThrow().verdict().reasons())
                .containsExactly(new Decision.Reason("duplicate", "Ein langer Satz"));

        anna.post("/cases/bulk", "action", "restore", "chosen", carried(rejected));
        assertThat(states(all)).containsOnly(Case.State.OPEN);
        assertThat(moderation.find(one).orElseThrow().takesTwo(TwoEditors.NO_MORE))
                .contains("restored");
    }

    @Test
    void manyAreGivenBackAndLetOut() {
        List<String> all = handIn(Stories.from("s1", Stories.aStory(one), "too-fast"), Stories.aStory(two));
        moderation.bean(ClaimCase.class).claim(one, "anna");

        assertThat(doIt(anna, "give-back", all).body())
                .contains("Erledigt: 1. Nicht erledigt: 1.", "Nicht bei Ihnen in Arbeit");
        assertThat(doIt(anna, "let-out", all).body()).contains("Erledigt: 1. Nicht erledigt: 1.");
        assertThat(moderation.find(one).orElseThrow().story().isKeptApart()).isFalse();
    }

    @Test
    void nonsenseIsRefusedAndNothingMarkedIsSaid() {
        HttpResponse<String> none = anna.post("/cases/bulk/preview", "action", "approve");

        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("Bitte markieren Sie erst");
        assertThat(anna.post("/cases/bulk", "action", "approve").statusCode()).isEqualTo(422);
        assertThat(anna.post("/cases/bulk", "action", "explode", "chosen", "a:1")
                        .statusCode())
                .isEqualTo(400);
        assertThat(anna.post("/cases/bulk", "action", "approve", "chosen", "a").statusCode())
                .isEqualTo(400);
        assertThat(anna.post(
                                "/cases/bulk",
                                "action",
                                "approve",
                                "chosen",
                                "a:1 ".repeat(201).strip())
                        .statusCode())
                .isEqualTo(422);
        assertThat(anna.post("/cases/bulk", "action", "approve", "chosen", "unknown:1")
                        .body())
                .contains("Diesen Fall gibt es hier nicht");
        assertThat(anna.get("/cases/bulk/preview").statusCode()).isEqualTo(302);
    }

    private List<String> handIn(org.mosaik.events.Submission... stories) {
        List<String> ids = new ArrayList<>();
        for (org.mosaik.events.Submission story : stories) {
            ids.add(moderation.handIn(story).id());
        }
        return ids;
    }

    private HttpResponse<String> doIt(Browser browser, String action, List<String> ids) {
        return browser.post("/cases/bulk", form(action, ids));
    }

    private String[] form(String action, List<String> ids, String... more) {
        List<String> form = new ArrayList<>(List.of("action", action));
        form.addAll(List.of(more));
        ids.forEach(id -> form.addAll(List.of("chosen", chosen(id))));
        return form.toArray(String[]::new);
    }

    private static String carried(HttpResponse<String> page) {
        Matcher found = CARRIED.matcher(page.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String chosen(String id) {
        return id + ":" + revision(id);
    }

    private long revision(String id) {
        return moderation.find(id).map(CaseDocument::revision).orElseThrow();
    }

    private List<Case.State> states(List<String> ids) {
        return ids.stream().map(id -> moderation.find(id).orElseThrow().state()).toList();
    }

    private void reject(String id) {
        anna.post("/cases/" + id + "/reject", "revision", Long.toString(revision(id)), "reason", "other");
    }
}
