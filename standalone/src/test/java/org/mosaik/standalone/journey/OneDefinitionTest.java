package org.mosaik.standalone.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaik.standalone.journey.Town.until;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaik.moderation.campaigns.ImportCampaigns;
import org.mosaik.standalone.journey.Town.Answer;
import org.mosaik.standalone.journey.Town.Told;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A campaign is one file: form, checks, schema, case and story page come from it, and no code does. */
class OneDefinitionTest {

    private static final String CAMPAIGN = "unser-quartier";
    private static final String SECRET = "Frau Beispiel vom Kiosk";

    /** Every answer, as people read it. */
    private static final List<String> ANSWERS = List.of(
            "Werkstatt im Hof",
            "Wir reparieren Räder.",
            "Duisburg-Hochfeld",
            "12",
            "1.400",
            "Es läuft",
            "Räume, Geld",
            "6. März 2027, 10:30 Uhr",
            "Rosa Beispiel, hat den Schlüssel",
            "www.beispiel.example/hof");

    private static final Town TOWN = Town.running();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @BeforeAll
    static void anotherCampaign() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(OneDefinitionTest.class.getResourceAsStream("/campaigns/quartier.yaml"))) {
            TOWN.mosaik.context("moderation").getBean(ImportCampaigns.class).from("quartier.yaml", file);
        }
        until(() -> TOWN.get(TOWN.mosaik.submission("/" + CAMPAIGN)).status() == 200
                && TOWN.get(TOWN.mosaik.publication("/" + CAMPAIGN)).status() == 200);
    }

    @Test
    void everyAnswerOfTheFormReachesEditorsAndReadersAndWhatIsForEditorsNobodyElse() {
        try (BrowserContext phone = Browser.window(360, 780, ColorScheme.LIGHT, "de", false)) {
            Page page = phone.newPage();
            page.navigate(TOWN.mosaik.submission("/" + CAMPAIGN).toString());
            fill(page);
            assertThat(page.content()).contains(ANSWERS).contains(SECRET);
            StoryForm.send(page);
            Told told = new Told(page.url().replaceFirst(".*/receipt/([^/]+)/.*", "$1"), page.url());

            until(() -> {
                page.navigate(told.receipt());
                return page.locator("[name='fields.needs']:checked").count() == 2;
            });
            assertThat(page.locator("[name='fields.contact.role']").inputValue())
                    .isEqualTo("hat den Schlüssel");
            assertThat(page.locator("[name='fields.page']").inputValue()).isEqualTo("https://www.beispiel.example/hof");
            goesItsWay(told);
        }
    }

    @Test
    void theSameComesInThroughTheApi() {
        Answer answer = hand(aProject());

        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        Told told = new Told(
                answer.json().path("id").asString(),
                answer.json().path("receipt").asString());
        until(() -> TOWN.receipt(told).path("story").path("fields").has("needs"));
        ObjectNode expected = (ObjectNode) aProject().path("fields");
        expected.putObject("place")
                .put("name", "Duisburg-Hochfeld")
                .put("latitude", 51.42)
                .put("longitude", 6.76);
        assertThat(TOWN.receipt(told).path("story").path("fields")).isEqualTo(expected);
        goesItsWay(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "text", "place", "stage", "needs"})
    void schemaAndChecksAskForTheSame(String required) {
        ObjectNode without = aProject();
        ((ObjectNode) without.path("fields")).remove(required);

        assertThat(schema().at("/allOf/0/then/properties/fields/required").toString())
                .contains("\"" + required + "\"");
        assertThat(hand(without).status()).isEqualTo(422);
        assertThat(hand(without).body()).contains("fields." + required);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"members\":0}",
                "{\"members\":\"viele\"}",
                "{\"hours\":-1}",
                "{\"stage\":\"dream\"}",
                "{\"needs\":[\"rooms\",\"luck\"]}",
                "{\"needs\":[]}",
                "{\"opening\":\"bald\"}",
                "{\"contact\":{\"role\":\"hilft\"}}",
                "{\"place\":{\"name\":\"Hof\",\"latitude\":91,\"longitude\":7}}",
                "{\"place\":\"Neudorf\"}",
                "{\"unasked\":\"x\"}"
            })
    void whatIsNoAnswerIsRefused(String wrong) {
        ObjectNode project = aProject();
        ((ObjectNode) project.path("fields")).setAll((ObjectNode) JSON.readTree(wrong));

        assertThat(hand(project).status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "ftp://beispiel.example",
                "https://jemand@beispiel.example",
                "beispiel",
                "https://",
                "http://bei spiel.example"
            })
    void onlyPagesCanBeLinkedTo(String address) {
        ObjectNode project = aProject();
        ((ObjectNode) project.path("fields")).put("page", address);

        assertThat(hand(project).status()).isEqualTo(422);
        assertThat(hand(project).body()).contains("fields.page");
    }

    private static void fill(Page page) {
        page.locator("[name='fields.title']").fill("Werkstatt im Hof");
        page.locator("[name='fields.text']").fill("Wir reparieren Räder.\nJeden Samstag.");
        page.locator("[name='fields.place']").fill("hochfeld");
        page.locator("[name='fields.members']").fill("12");
        page.locator("[name='fields.hours']").fill("1400");
        page.locator("[name='fields.stage'][value=running]").check();
        page.locator("[name='fields.needs'][value=rooms]").check();
        page.locator("[name='fields.needs'][value=money]").check();
        page.locator("[name='fields.opening']").fill("2027-03-06");
        page.locator("[name='fields.opening.time']").fill("10:30");
        page.locator("[name='fields.contact']").fill("Rosa Beispiel");
        page.locator("[name='fields.contact.role']").fill("hat den Schlüssel");
        page.locator("[name='fields.page']").fill("www.beispiel.example/hof");
        page.locator("[name='fields.referrer']").fill(SECRET);
        StoryForm.next(page);
        StoryForm.next(page);
        StoryForm.next(page);
        StoryForm.next(page);
        page.locator("[name='consents.publish']").check();
        StoryForm.look(page);
    }

    private static ObjectNode aProject() {
        return (ObjectNode) JSON.readTree("""
                {"campaign":"unser-quartier","kind":"PROJECT","language":"de","consents":["publish"],"fields":{
                 "title":"Werkstatt im Hof","text":"Wir reparieren Räder.\\nJeden Samstag.","place":"Duisburg-Hochfeld",
                 "members":12,"hours":1400,"stage":"running","needs":["rooms","money"],"opening":"2027-03-06T10:30",
                 "contact":{"name":"Rosa Beispiel","role":"hat den Schlüssel"},
                 "page":"https://www.beispiel.example/hof","referrer":"Frau Beispiel vom Kiosk"}}
                """);
    }

    private static Answer hand(ObjectNode story) {
        return TOWN.send(TOWN.asProgram("/api/submissions")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(story.toString())));
    }

    private static JsonNode schema() {
        return TOWN.get(TOWN.mosaik.submission("/api/campaigns/" + CAMPAIGN + "/schema"))
                .json();
    }

    private static void goesItsWay(Told told) {
        until(() -> TOWN.editor(HttpRequest.newBuilder(TOWN.mosaik.moderation("/api/cases/" + told.id())))
                        .status()
                == 200);
        String decided = readAndApproved(told);
        assertThat(decided).contains(ANSWERS).contains(SECRET).contains("Wer hat Ihnen von uns erzählt?");
        until(() -> TOWN.storyStatus(told) == 200);

        String story =
                TOWN.get(TOWN.mosaik.publication("/stories/" + told.id())).body();
        assertThat(story)
                .contains(ANSWERS)
                .contains("href=\"https://www.beispiel.example/hof\"")
                .contains("Was fehlt Ihnen?")
                .doesNotContain(SECRET)
                .doesNotContain("Wer hat Ihnen von uns erzählt?");
        String program =
                TOWN.get(TOWN.mosaik.publication("/api/stories/" + told.id())).body();
        assertThat(program).contains("Rosa Beispiel").doesNotContain(SECRET);
        try (Tables tables = new Tables(TOWN.mosaik)) {
            assertThat(tables.log.read("decisions", "publications", "cases"))
                    .isNotEmpty()
                    .allSatisfy(record ->
                            assertThat(new String(record.value(), UTF_8)).doesNotContain(SECRET));
        }
    }

    /** What the editor read who approves it. */
    private static String readAndApproved(Told told) {
        try (BrowserContext desk = Browser.window(1440, 900, ColorScheme.LIGHT, "de", true)) {
            Page page = desk.newPage();
            Desk.logIn(page, TOWN);
            page.navigate(TOWN.mosaik.moderation("/cases/" + told.id()).toString());
            String read = page.content();
            page.locator("button[form=approve-form]").click();
            return read;
        }
    }
}
