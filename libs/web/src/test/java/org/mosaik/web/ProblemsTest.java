package org.mosaik.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mosaik.sample.SampleApplication;
import org.mosaik.sample.SampleFailures;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(classes = SampleApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class ProblemsTest {

    @LocalServerPort
    private int port;

    private Site site = new Site(0);

    @BeforeEach
    void open() {
        site = new Site(port);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET    | /api/nowhere           |                     |            | 404 | not-found
            GET    | /api/gone              |                     |            | 410 | gone
            GET    | /api/busy              |                     |            | 503 | unavailable
            GET    | /api/own               |                     |            | 409 | sample-taken
            GET    | /api/invalid           |                     |            | 422 | invalid
            GET    | /api/broken            |                     |            | 500 | internal
            GET    | /api/numbers/x         |                     |            | 404 | not-found
            GET    | /api/numbers/1?plus=x  |                     |            | 400 | bad-request
            DELETE | /api/gone              |                     |            | 405 | method-not-allowed
            FOO    | /api/gone              |                     |            | 405 | method-not-allowed
            TRACE  | /api/gone              |                     |            | 405 | method-not-allowed
            POST   | /api/gone              | application/x-www-form-urlencoded | _method=GET | 405 | method-not-allowed
            POST   | /api/stories           | application/json    | {broken    | 400 | bad-request
            POST   | /api/stories           | application/json    | 42         | 400 | bad-request
            POST   | /api/stories           | application/xml     | <a/>       | 415 | unsupported-media-type
            POST   | /api/stories           | no type at all      | x          | 415 | unsupported-media-type
            POST   | /api/photos            | application/json    | {}         | 400 | bad-request
            POST   | /api/photos            | multipart/form-data | x          | 400 | bad-request
            POST   | /api/photos            | multipart/form-data; boundary=b | --b-- | 400 | bad-request
            GET    | /error                 |                     |            | 404 | not-found
            POST   | /imprint               | application/x-www-form-urlencoded | a=b | 405 | method-not-allowed
            POST   | /assets/mosaik.css     | application/x-www-form-urlencoded | a=b | 405 | method-not-allowed
            """)
    void programsHearOfEveryFailureInOneShape(
            String method, String path, String type, String body, int status, String slug) {
        HttpResponse<String> answer = type == null
                ? site.send(method, path, BodyPublishers.noBody(), "Accept", "application/json")
                : site.post(path, type, body, "Accept", "application/json");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.get("type").asString()).isEqualTo("/problems/" + slug);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asString()).isNotBlank();
        assertThat(problem.get("detail").asString()).isNotBlank();
        assertThat(problem.get("instance").asString()).isEqualTo(path.replaceAll("\\?.*", ""));
        assertThat(answer.body()).doesNotContain("Exception", "springframework", SampleFailures.SECRET);
    }

    @Test
    void fieldErrorsAndOwnWordsAreTold() {
        assertThat(site.get("/api/invalid").body())
                .contains("\"errors\":[{", "\"field\":\"place\"", "\"message\":\"Bitte geben Sie einen Ort an.\"");
        assertThat(site.get("/api/own", "Accept-Language", "en").body()).contains("Already taken", "<b>Duisburg</b>");
    }

    @Test
    void waitingTimesAndAllowedMethodsAreHeaders() {
        assertThat(site.get("/busy").headers().firstValue("Retry-After")).hasValue("30");
        assertThat(site.send("DELETE", "/api/gone", BodyPublishers.noBody())
                        .headers()
                        .firstValue("Allow"))
                .hasValueSatisfying(allowed -> assertThat(allowed).contains("GET"));
    }

    @ParameterizedTest
    @CsvSource({
        "/nowhere, 404, Diese Seite gibt es nicht",
        "/gone, 410, Diese Seite gibt es nicht mehr",
        "/busy, 503, Gerade geht es nicht",
        "/broken, 500, Da ist uns ein Fehler unterlaufen"
    })
    void peopleGetAPageInTheirLanguage(String path, int status, String title) {
        HttpResponse<String> page = site.get(path, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");

        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).contains("<h1>" + title + "</h1>", "Zur Startseite", "site-footer");
        assertThat(page.body()).doesNotContain("Exception", SampleFailures.SECRET);
        assertThat(site.get(path, "Accept-Language", "en").body()).contains("Go to the start page");
    }

    @Test
    void bugsAreLoggedUnderTheReferenceThatTheReaderIsGiven(CapturedOutput output) {
        String reference = JsonMapper.shared()
                .readTree(site.get("/api/broken").body())
                .get("reference")
                .asString();

        assertThat(output.getAll()).contains("reference " + reference);
        assertThat(site.get("/broken").body()).containsPattern("<strong>[0-9a-f]{8}</strong>");
    }

    @Test
    void refusalsAreNotLogged(CapturedOutput output) {
        site.get("/api/gone");
        site.get("/api/nowhere");
        site.send("DELETE", "/imprint", BodyPublishers.noBody());

        assertThat(output.getAll()).doesNotContain(" WARN ", " ERROR ");
    }

    @Test
    void nonsenseBelowHttpGetsAShortAnswerWithoutNames() throws IOException {
        String answer = site.raw("G@T / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("Tomcat", "Exception");
        assertThat(site.raw("GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .doesNotContain("Tomcat", "Exception");
    }
}
