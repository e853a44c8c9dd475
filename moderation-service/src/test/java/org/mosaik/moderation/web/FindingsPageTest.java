package org.mosaik.moderation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Content;
import org.mosaik.events.FieldValue;
import org.mosaik.events.Fields;
import org.mosaik.events.Medium;
import org.mosaik.events.Submission;
import org.mosaik.moderation.Browser;
import org.mosaik.moderation.Moderation;
import org.mosaik.moderation.Stories;
import org.mosaik.moderation.cases.CaseDocument;
import org.mosaik.moderation.checks.Earlier;
import org.mosaik.moderation.checks.TextMark;

/** What checks found, beside the words that it is about. */
class FindingsPageTest {

    private static final String TOO_MUCH =
            "Ich heiße Katharina Berger und wohne in der Bergstraße 12. Rufen Sie mich an:"
                    + " 0203 1234567. Spenden gehen an DE89 3704 0044 0532 0130 00.\n<b>Danke!!!</b>";

    private final Moderation moderation = Moderation.shared();
    private final Browser browser = Browser.signedIn(moderation);
    private final String id = Stories.anId();

    private static Submission story(String id, String language, String text, Medium... media) {
        Map<String, FieldValue> fields = Map.of(Fields.TEXT, new FieldValue.Text(text));
        Content content = Stories.content(fields, List.of("site")).withMedia(List.of(media));
        Content told = new Content(
                content.campaign(),
                content.kind(),
                language,
                content.fields(),
                content.media(),
                content.people(),
                content.consents(),
                List.of(),
                List.of(),
                List.of());
        return Stories.submission(id, 1, told, 0);
    }

    @Test
    void row25WarnsOfTelephoneAccountStreetAndNameBeforeAnythingIsPublished() {
        CaseDocument document = moderation.handIn(story(id, "de", TOO_MUCH));

        assertThat(document.findings())
                .filteredOn(finding -> finding.start() != null)
                .extracting(finding -> finding.code() + ": "
                        + TOO_MUCH.substring(
                                Objects.requireNonNull(finding.start()), Objects.requireNonNull(finding.end())))
                .containsExactly(
                        "phone: 0203 1234567",
                        "address: Bergstraße 12",
                        "account: DE89 3704 0044 0532 0130 00",
                        "full-name: Katharina Berger",
                        "shouting: !!!");
        assertThat(browser.get("/cases/" + id).body())
                .contains("<mark>0203 1234567</mark> <bdi class=\"why\" lang=\"de\">Telefonnummer</bdi>")
                .contains("<mark>DE89 3704 0044 0532 0130 00</mark>", "<mark>Bergstraße 12</mark>")
                .contains("<mark>Katharina Berger</mark>", "Hier genügt der Vorname.")
                .contains("&lt;b&gt;Danke<mark>!!!</mark>", "&lt;/b&gt;")
                .doesNotContain("<b>Danke", "??");
        assertThat(browser.get("/cases/" + id + "?lang=en").body())
                .contains("<bdi class=\"why\" lang=\"en\">Phone number</bdi>", "Everybody who reads it can call.")
                .doesNotContain("??");
        assertThat(moderation.decisions(id)).isEmpty();
    }

    @Test
    void theQueueHasSmallMarks() {
        moderation.handIn(story(id, "de", TOO_MUCH));
        await().until(() -> browser.get("/cases").body().contains(id));

        assertThat(browser.get("/cases").body())
                .contains("Telefonnummer</span>", "Kontonummer</span>")
                .containsPattern("\\+ [23]</span>");
    }

    @Test
    void marksWordsOfAnyScriptAndSaysWhyInTheEditorsLanguage() {
        moderation.handIn(story(id, "ar", "اتصلوا بي على +49 171 2345678 شكرا"));

        assertThat(browser.get("/cases/" + id).body())
                .contains("lang=\"ar\"")
                .contains(
                        "اتصلوا بي على <mark>+49 171 2345678</mark> <bdi class=\"why\" lang=\"de\">Telefonnummer</bdi> شكرا");
    }

    @Test
    void adviceKeepsNobodyFromApproving() {
        CaseDocument document = moderation.handIn(story(id, "de", TOO_MUCH));

        assertThat(browser.get("/cases/" + id).body())
                .containsPattern("<button form=\"approve-form\" data-key=\"a\" accesskey=\"a\">");
        browser.post("/cases/" + id + "/approve", "revision", String.valueOf(document.revision()));
        assertThat(moderation.find(id).orElseThrow().verdict().isHeld()).isTrue();
    }

    @Test
    void aPictureThatIsBlockedIsVeiledUntilSomebodyAsksForIt() {
        Medium photo =
                Medium.photo("p1", "Ein Garten", "Jana", List.of(new Medium.Rendition("960", 960, 640)), List.of());
        String other = Stories.anId();
        moderation.handIn(Stories.from(null, story(id, "de", "Unser Garten.", photo), "photo-blocked"));
        moderation.handIn(story(other, "de", "Unser Garten.", photo));

        assertThat(browser.get("/cases/" + id).body())
                .containsPattern("<details class=\"delicate\"><summary>(?s:.)*<img src=\"/media/" + id)
                .contains("Bild 1 zeigen oder verdecken");
        assertThat(browser.get("/cases/" + other).body())
                .contains("<img src=\"/media/" + other)
                .doesNotContain("delicate");
    }

    @Test
    void theIndexFindsTextsThatReadAlike() {
        CaseDocument document =
                moderation.handIn(story(id, "de", "Unser Hof, " + id + ", gehört allen, die hier wohnen."));
        TextMark mark = TextMark.parse(
                        Objects.requireNonNull(document.story().found().alike()))
                .findFirst()
                .orElseThrow();
        TextMark nearly = new TextMark(mark.high() ^ 0b111, mark.low() ^ 1L << 40);

        await().untilAsserted(() ->
                assertThat(moderation.bean(Earlier.class).near(nearly, "other")).contains(mark));
        assertThat(moderation.bean(Earlier.class).near(nearly, id)).doesNotContain(mark);
    }
}
