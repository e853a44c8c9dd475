package org.mosaik.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaik.events.Content;
import org.mosaik.events.FieldValue;
import org.mosaik.events.Submission;
import org.mosaik.events.Topic;

/** What nobody should send, and that nothing of it is kept; numbered as in the list of bad input. */
class BadInputTest {

    private final Running service = Running.shared();

    @Test
    void row4RefusesWithoutTheConsentThatIsNeeded() {
        refused(422, Story.aStory().with("consents", List.of()).json());
        refused(422, Story.aStory().with("consents", List.of("newsletter")).json());
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "role", "campaignId", "state", "id", "revision", "answer"})
    void row5RefusesPropertiesThatNobodyAskedFor(String property) {
        refused(422, Story.aStory().with(property, "APPROVED").json());
        refused(422, Story.aStory().field(property, "APPROVED").json());
        refused(422, Story.aStory().contact(property, "APPROVED").json());
    }

    @Test
    void row6RefusesNumbersAndTextsWithoutEnd() {
        refused(413, Story.aStory().field("age", "9".repeat(1_000_000)).json());
        refused(400, Story.aStory().json().replace("\"language\"", "\"x\":" + "9".repeat(30_000) + ",\"language\""));
        refused(422, Story.aStory().json().replace("\"title\"", "\"age\":1e999999999,\"title\""));
    }

    @Test
    void row7RefusesQueries() {
        refused(422, Story.aStory().field("place", Map.of("$gt", "")).json());
        refused(422, Story.aStory().field("title", Map.of("$where", "1")).json());
        refused(422, Story.aStory().with("campaign", Map.of("$ne", "")).json());
        refused(
                422,
                Story.aStory()
                        .with("consents", Map.of("$in", List.of("publish")))
                        .json());
    }

    @Test
    void row9RefusesPartsWithoutANameAndEndlessPartHeaders() throws IOException {
        long before = records();

        assertThat(raw("Content-Disposition: form-data\r\n\r\nx")).startsWith("HTTP/1.1 400");
        assertThat(raw("Content-Disposition: form-data; name=\"photo\"\r\nX: " + "y".repeat(10_000) + "\r\n\r\nx"))
                .startsWith("HTTP/1.1 400");

        assertThat(records()).isEqualTo(before);
    }

    @Test
    void row15KnowsNoOtherMethods() {
        Running.Reply taken = service.handed(Story.aStory());
        String path = "/api/submissions/" + taken.id();

        assertThat(service.send("TRACE", path, BodyPublishers.noBody()).status())
                .isEqualTo(405);
        assertThat(service.send("FORGET", path, BodyPublishers.noBody()).status())
                .isEqualTo(405);
        assertThat(service.post(
                                path + "?_method=DELETE",
                                "application/x-www-form-urlencoded",
                                "_method=DELETE",
                                taken.bearer())
                        .status())
                .isEqualTo(405);
        assertThat(service.get(taken.receipt() + "/withdraw").status()).isEqualTo(405);
        assertThat(service.onTheLog(taken.id()).orElseThrow().state()).isEqualTo(Submission.State.RECEIVED);
    }

    @Test
    void row17ReadsNoXml() {
        String xml = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>";
        long before = records();

        Running.Reply reply = service.post("/api/submissions", "application/xml", xml, "Accept", "application/xml");

        assertThat(reply.status()).isEqualTo(415);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.body()).doesNotContain("root:");
        assertThat(records()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "vbscript:x"})
    void row19RefusesLinksThatAreProgrammes(String link) {
        refused(422, Story.aStory().field("text", "Mehr unter " + link).json());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u001b", "\\u0085", "\\ud800"})
    void row20RefusesWhatNoKeyboardSends(String escaped) {
        refused(422, Story.aStory().field("title", "a?b").json().replace("?", escaped));
    }

    @Test
    void row21KeepsEveryScript() {
        String title = "حديقة · Сад · ገዛ · 👩‍🌾";

        Content stored = taken(Story.aStory().field("title", title));

        assertThat(stored.fields()).containsEntry("title", new FieldValue.Text(title));
    }

    @Test
    void row22RefusesAWordOfSixtyThousandLetters() {
        refused(422, Story.aStory().field("text", "x".repeat(60_000)).json());
    }

    @ParameterizedTest
    @ValueSource(strings = {"${7*7}", "#{T(java.lang.Runtime)}", "{{7*7}}", "[[${x}]]", "<img src=x onerror=alert(1)>"})
    void rows18And23KeepAndShowWordsAsTheyAre(String text) {
        Running.Reply taken = service.handed(Story.aStory().field("title", text));

        String page = service.get(taken.receipt()).body();

        assertThat(service.content(taken.id()).text("title")).contains(text);
        assertThat(page).doesNotContain("<img src=x").doesNotContain(">49<");
        assertThat(page).contains(text.replace("<", "&lt;").replace(">", "&gt;"));
    }

    @Test
    void row27RefusesPlacesThatAreNowhere() {
        refused(422, Story.aStory().field("place", "48.1,11.5; drop").json());
        refused(
                422,
                Story.aStory()
                        .field("place", Map.of("name", "Duisburg", "latitude", 91, "longitude", 0))
                        .json());
        refused(
                422,
                Story.aStory()
                        .field("place", Map.of("name", "Duisburg", "latitude", "NaN", "longitude", 0))
                        .json());
        refused(
                422,
                Story.aStory()
                        .field("place", Map.of("name", "Duisburg", "latitude", 1e308, "longitude", 0))
                        .json());
        refused(
                422,
                Story.aStory()
                        .field("place", Map.of("name", "Duisburg", "latitude", 51))
                        .json());
    }

    @Test
    void row28RoundsAPlaceBeforeItIsStored() {
        Content stored = taken(Story.aStory()
                .field("place", Map.of("name", "Duisburg", "latitude", 51.434408, "longitude", 6.762329)));

        assertThat(stored.place()).contains(new FieldValue.Place("Duisburg", 51.4, 6.8));
    }

    @Test
    void rows53And54RefuseAddressesThatAreHeaders() {
        refused(
                422,
                Story.aStory()
                        .contact("email", "x@example.org\r\nBcc: y@example.org")
                        .json());
        refused(422, Story.aStory().contact("email", "\"a\r\nRCPT TO:<x>\"@b").json());
        refused(
                422,
                Story.aStory().contact("name", "Jana\r\nBcc: y@example.org").json());
    }

    @Test
    void row71RefusesABodyThatIsTooLargeBeforeAnythingIsWritten() {
        String large = Story.aStory().field("text", "x".repeat(70_000)).json();
        long before = service.records();

        refused(413, large);

        assertThat(service.hand(new Multipart().with("submission", large)).status())
                .isEqualTo(413);
        assertThat(service.records()).isEqualTo(before);
    }

    @Test
    void row71IgnoresHeadersThatNameAFunction() {
        Running.Reply reply = service.hand(
                Story.aStory().json(),
                "spring.cloud.function.definition",
                "projectWithdrawals",
                "spring.cloud.function.routing-expression",
                "T(java.lang.System).exit(0)");

        assertThat(reply.status()).isEqualTo(202);
        assertThat(service.onTheLog(reply.id())).isPresent();
        assertThat(service.log().read(Topic.SUBMISSIONS.name()).stream()
                        .flatMap(record ->
                                java.util.Arrays.stream(record.headers().toArray())))
                .noneMatch(header -> header.key().startsWith("spring."));
    }

    @Test
    void refusesWhatIsNoJsonAndWhatIsNoObject() {
        refused(400, "{\"campaign\":");
        refused(400, "{\"kind\":\"STORY\",\"kind\":\"EVENT\"}");
        refused(400, "");
        refused(422, "[]");
        refused(422, "null");
        refused(422, "{}");
    }

    @Test
    void namesTheFieldAndHowToMendItInTheReadersLanguage() {
        String json = Story.aStory().field("title", "").json();

        assertThat(service.hand(json).json().at("/errors/0/field").asString()).isEqualTo("fields.title");
        assertThat(service.hand(json).json().at("/errors/0/message").asString())
                .isEqualTo("Bitte füllen Sie dieses Feld aus.");
        assertThat(service.hand(json, "Accept-Language", "en")
                        .json()
                        .at("/errors/0/message")
                        .asString())
                .isEqualTo("Please fill in this field.");
    }

    private void refused(int status, String json) {
        long before = records();

        Running.Reply reply = service.hand(json);

        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.body()).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(records()).isEqualTo(before);
    }

    private Content taken(Story story) {
        Running.Reply reply = service.hand(story.json());
        assertThat(reply.status()).as(reply.body()).isEqualTo(202);
        await().until(() -> service.onTheLog(reply.id()).isPresent());
        return service.content(reply.id());
    }

    private long records() {
        return service.records();
    }

    private String raw(String part) throws IOException {
        String body = "--b\r\n" + part + "\r\n--b--\r\n";
        URI address = URI.create(service.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("POST /api/submissions HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                    + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: "
                                    + body.length()
                                    + "\r\n\r\n" + body)
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
