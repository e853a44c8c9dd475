package org.mosaik.moderation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Case;
import org.mosaik.events.Content;
import org.mosaik.events.Decision;
import org.mosaik.events.FieldValue;
import org.mosaik.events.Fields;
import org.mosaik.moderation.Api;
import org.mosaik.moderation.Browser;
import org.mosaik.moderation.Campaigns;
import org.mosaik.moderation.Moderation;
import org.mosaik.moderation.Stories;
import org.mosaik.moderation.cases.CaseDocument;

/** Editors change the texts of a story by page and by API; whoever comes too late overwrites nothing. */
class TextPagesTest {

    private static final String OWN = "Wir haben ihn gemeinsam angelegt. Rufen Sie an: 0203 1234567.";
    private static final String BETTER = "Wir haben ihn gemeinsam angelegt.";

    private final Moderation moderation = Moderation.shared();
    private final Browser anna = Browser.signedIn(moderation, "anna");
    private final Browser bert = Browser.signedIn(moderation, "bert");
    private final Api program = new Api(moderation);
    private final String id = Stories.anId();
    private final String page = "/cases/" + id + "/text";

    @BeforeAll
    static void aCampaignAsks() {
        Campaigns.probeIn(Moderation.shared());
    }

    private void handedIn() {
        moderation.handIn(Stories.submission(id, 1, told(OWN), 0));
    }

    private static Content told(String text) {
        Map<String, FieldValue> fields = Map.of(
                Fields.TITLE,
                new FieldValue.Text("Der Garten"),
                Fields.TEXT,
                new FieldValue.Text(text),
                Fields.NAME,
                new FieldValue.Text("Jana"),
                "hobby",
                new FieldValue.Text("Beete"));
        return Stories.content(fields, List.of("site"));
    }

    private CaseDocument document() {
        return moderation.find(id).orElseThrow();
    }

    private String shown(String field) {
        return Objects.requireNonNull(document().story().edited()).text(field).orElse("-");
    }

    private HttpResponse<String> save(Browser editor, String seen, String... form) {
        String[] all = new String[form.length + 4];
        System.arraycopy(form, 0, all, 0, form.length);
        all[form.length] = "revision";
        all[form.length + 1] = hidden(seen, "revision");
        all[form.length + 2] = "claim";
        all[form.length + 3] = hidden(seen, "claim");
        return editor.post(page, all);
    }

    private static String hidden(String page, String name) {
        Matcher found =
                Pattern.compile("name=\"" + name + "\" value=\"(\\d+)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void theCaseShowsTheEditedTextWithWhoChangedWhichWordsAndNoFindingThatIsNotTrueAnyMore() {
        handedIn();
        assertThat(anna.get("/cases/" + id).body()).contains("<mark>0203 1234567</mark>", "data-key=\"e\"");
        String form = anna.get(page).body();
        assertThat(form)
                .contains("name=\"fields.title\"", "name=\"fields.text\"", "name=\"fields.hobby\"", "Überschrift")
                .doesNotContain("name=\"fields.name\"", "??");

        HttpResponse<String> saved = save(anna, form, "fields.text", BETTER, "fields.title", "Der Garten");

        assertThat(saved.statusCode()).isEqualTo(302);
        assertThat(anna.follow(saved).body())
                .contains("Von der Redaktion geändert", "<del>", "Text bearbeitet</span><bdi>: anna</bdi>")
                .contains("<bdi> (Geschichte)</bdi>", "Wort für Wort")
                .doesNotContain("<mark>", "??");
        assertThat(anna.get("/cases/" + id + "?lang=en").body())
                .contains("Changed by the editors", "Text edited")
                .doesNotContain("??");
        assertThat(document().findings()).extracting(Case.Finding::code).doesNotContain("phone");
        assertThat(Objects.requireNonNull(document().story().content()).text(Fields.TEXT))
                .contains(OWN);
    }

    @Test
    void row64WhoWasAwayTooLongOverwritesNothingAndSeesBothTexts() {
        handedIn();
        String hers = anna.get(page).body();
        moderation.clock().forward(Duration.ofMinutes(6));
        String his = bert.get(page).body();
        assertThat(save(bert, his, "fields.text", "Bert war da.").statusCode()).isEqualTo(302);

        HttpResponse<String> late = save(anna, hers, "fields.text", "Anna kommt zu spät.");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("Gerade ist jemand anderes an diesem Fall", "Anna kommt zu spät.")
                .contains("Ihr Entwurf, verglichen mit dem heutigen Stand", "Bert");
        assertThat(shown(Fields.TEXT)).isEqualTo("Bert war da.");
        moderation.clock().forward(Duration.ofMinutes(6));
        assertThat(save(anna, hers, "fields.text", "Anna kommt zu spät.").statusCode())
                .isEqualTo(409);
        assertThat(shown(Fields.TEXT)).isEqualTo("Bert war da.");
    }

    @Test
    void whatIsPublishedIsTheEditedTextAndItsPersonsWordsComeBackWithOneClick() {
        handedIn();
        save(anna, anna.get(page).body(), "fields.text", BETTER, "fields.hobby", "");
        assertThat(anna.get(page).body()).contains("„Geschichte“ wieder wie eingereicht");
        save(anna, anna.get(page).body(), "own", Fields.TEXT, "fields.text", "egal");
        assertThat(shown(Fields.TEXT)).isEqualTo(OWN);
        assertThat(shown("hobby")).as("left out").isEqualTo("-");

        save(anna, anna.get(page).body(), "fields.text", BETTER);
        anna.post(
                "/cases/" + id + "/approve",
                "revision",
                String.valueOf(document().revision()));

        Content published = moderation
                .awaitDecision(id, decision -> decision.outcome() == Decision.Outcome.APPROVED)
                .content();
        assertThat(Objects.requireNonNull(published).text(Fields.TEXT)).contains(BETTER);
        assertThat(published.text("hobby")).isEmpty();
        assertThat(published.people()).isNotEmpty();
        String revision = String.valueOf(document().revision());
        assertThat(anna.get(page).body()).contains("Der Fall ist entschieden");
        assertThat(anna.post(page, "fields.text", "Zu spät", "revision", revision)
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void whatCannotBeTakenIsSaidBesideItsFieldAndStaysTyped() {
        handedIn();
        String form = anna.get(page).body();

        HttpResponse<String> wrong = save(anna, form, "fields.title", "x".repeat(81), "fields.text", " ");

        assertThat(wrong.statusCode()).isEqualTo(422);
        Browser.requireThatMistakesLeadSomewhere(wrong.body());
        assertThat(wrong.body())
                .contains("x".repeat(81), "höchstens 80 Zeichen", "Geschichte – Bitte lassen Sie hier etwas stehen")
                .doesNotContain("??");
        assertThat(shown(Fields.TITLE)).isEqualTo("Der Garten");
        assertThat(save(anna, form, "fields.name", "Mila").statusCode()).isEqualTo(302);
        assertThat(shown(Fields.NAME)).isEqualTo("Jana");
    }

    @Test
    void thePersonsNewerWordsStandAndTheHistorySaysSo() {
        handedIn();
        save(anna, anna.get(page).body(), "fields.text", BETTER);

        moderation.handIn(Stories.submission(id, 5, told("So möchte ich es nicht."), 0));

        await().untilAsserted(() -> assertThat(shown(Fields.TEXT)).isEqualTo("So möchte ich es nicht."));
        assertThat(anna.get("/cases/" + id).body())
                .contains("Bearbeitung entfallen: Die Person hat den Text selbst geändert")
                .doesNotContain("Von der Redaktion geändert");
    }

    @Test
    void programsEditUnderTheSameRules() {
        handedIn();
        String body = "{\"fields\":{\"text\":\"" + BETTER + "\"}}";
        String stale = "\"" + (document().revision() - 1) + "\"";
        assertThat(program.post("/api/cases/" + id + "/text", body).statusCode())
                .isEqualTo(428);
        assertThat(program.post("/api/cases/" + id + "/text", body, "If-Match", stale)
                        .statusCode())
                .isEqualTo(412);
        assertThat(program.act(id, "text", "{\"fields\":{\"name\":\"Mila\"}}").statusCode())
                .isEqualTo(422);
        assertThat(program.act(id, "text", "{\"fields\":{\"text\":\"\"}}").statusCode())
                .isEqualTo(422);

        HttpResponse<String> edited = program.act(id, "text", body);

        assertThat(edited.statusCode()).isEqualTo(200);
        assertThat(edited.body()).contains(BETTER).doesNotContain("0203");
        assertThat(document().state()).isEqualTo(Case.State.OPEN);
        assertThat(program.act(id, "text", "{}").statusCode()).isEqualTo(200);
    }
}
