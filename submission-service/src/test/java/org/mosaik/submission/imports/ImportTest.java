package org.mosaik.submission.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mosaik.events.BehalfLinks;
import org.mosaik.events.Contact;
import org.mosaik.events.FieldValue;
import org.mosaik.events.OnBehalf;
import org.mosaik.events.Submission;
import org.mosaik.submission.Multipart;
import org.mosaik.submission.Running;
import org.mosaik.submission.submissions.Submissions;

/** A spreadsheet goes in row by row: first a report, then one click; nothing half done and nothing twice. */
class ImportTest {

    private static final String HEADER = "Feld title;text;age;place;topic;jobs;consents.publish;consents.newsletter;"
            + "agreed-on;contact.name;contact.email\n";
    private static final BehalfLinks LINKS = new BehalfLinks(Running.BEHALF_KEY, "");

    private final Running service = Running.shared();
    private final String editor = LINKS.editor("redaktion");
    private final String pages = LINKS.toEnter("nachbarn", editor, Instant.now().plusSeconds(600));
    private final String one = UUID.randomUUID().toString();
    private final String good = one + ";=2+3;41;Duisburg;Garten;3;ja;nein;9.3.2026;Selma;selma@example.org\n";
    private final String same = "Zwilling " + one + ";;;;;;x;;2026-03-09;;\n";

    @Test
    void importsWhatIsGoodSaysWhatIsNotAndDoublesNothing() {
        String bad = ";Ohne Titel;alt;12345;Keller;1,5;vielleicht;;2999-01-01;;niemand\n";
        long before = service.records();

        Running.Reply report = upload(HEADER + good + bad + same + same);
        assertThat(report.status()).as(report.body()).isEqualTo(200);
        assertThat(report.body())
                .contains("Gut: 3. Auszubessern: 1.", "<th scope=\"row\">3</th>")
                .contains(
                        "title: Bitte füllen",
                        "age: Bitte geben Sie eine Zahl an",
                        "place: Bitte geben Sie einen Ort an")
                .contains("topic: Bitte wählen", "jobs: Bitte geben Sie eine ganze Zahl", "contact.email: Bitte prüfen")
                .contains(
                        "consents.publish: Bitte schreiben Sie „ja“ oder „nein“.",
                        "agreed-on: Bitte geben Sie den Tag an");
        assertThat(service.records()).isEqualTo(before);

        Running.Reply done = run(report);
        assertThat(done.body()).contains("Importiert: 3. Auszubessern: 1.");
        List<String> ids = ids(done);
        assertThat(ids).hasSize(3).doesNotHaveDuplicates();
        assertThat(service.records()).isEqualTo(before + 3);
        Submission first = service.onTheLog(ids.get(0)).orElseThrow();
        assertThat(first.onBehalf())
                .isEqualTo(new OnBehalf(editor, OnBehalf.Way.SPREADSHEET, LocalDate.of(2026, 3, 9), false));
        assertThat(first.contacts()).containsExactly(new Contact("submitter", "Selma", "selma@example.org", "de"));
        assertThat(service.content(ids.get(0)).fields())
                .containsEntry("title", new FieldValue.Text(one))
                .containsEntry("text", new FieldValue.Text("=2+3"))
                .containsEntry("topic", new FieldValue.Choice("garden"));

        await().until(() -> ids.stream()
                .allMatch(id -> service.bean(Submissions.class).find(id).isPresent()));
        assertThat(ids(run(report))).isEqualTo(ids);
        String mended = "Titel " + one + ";Mit Titel;41;Hof;garden;1;ja;;9.3.2026;;\n";
        List<String> all = ids(run(upload(HEADER + good + mended + same + same)));
        assertThat(all).hasSize(4).containsAll(ids);
        assertThat(service.records()).isEqualTo(before + 4);
    }

    @Test
    void theRowsToMendComeBackAsATable() {
        Running.Reply report = upload(HEADER + good + "=1+1;;alt;;;;ja;;2026-03-09;;\n");

        Running.Reply mend = service.post(pages + "/import/mend", new Multipart().with("waits", waits(report)));

        assertThat(mend.header("Content-Type")).startsWith("text/csv");
        assertThat(mend.body()).contains("Feld title", "'=1+1;;alt;").doesNotContain(one);
    }

    @Test
    void theTemplateNamesEveryColumn() {
        Running.Reply template = service.get(pages + "/template.csv?kind=EVENT");

        assertThat(template.header("Content-Disposition")).contains("nachbarn.csv");
        assertThat(template.body().strip())
                .endsWith("title;starts;starts.time;consents.publish;consents.newsletter;agreed-on;contact.name;"
                        + "contact.email;contact.language");
    }

    @ParameterizedTest
    @CsvSource({
        "'title;Farbe;consents.publish;agreed-on', Diese Spalten kennen wir nicht: Farbe.",
        "'title;Field title;consents.publish;agreed-on', Diese Spalten sind doppelt: Field title.",
        "'title;consents.publish', Diese Spalten fehlen: agreed-on.",
        "'title', 'Diese Spalten fehlen: consents.publish, agreed-on.'"
    })
    void aHeaderThatDoesNotFitIsSaidAndNothingIsRead(String header, String said) {
        Running.Reply reply = upload(header + "\nx;x;x;x\n");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body()).contains(said, "href=\"#field-file\"").doesNotContain("import/run");
    }

    @Test
    void nobodyElseReadsWhatWaitsAndAStrangerImportsNothing() {
        String secret = waits(upload(HEADER + good));
        String forged = pages.substring(0, pages.length() - 2) + "xx";
        long before = service.records();

        assertThat(service.post(forged + "/import/run", new Multipart().with("waits", secret))
                        .status())
                .isEqualTo(403);
        assertThat(service.get(forged + "/template.csv").status()).isEqualTo(403);
        assertThat(service.post(pages + "/import/run", new Multipart().with("waits", "x".repeat(43)))
                        .status())
                .isEqualTo(410);
        assertThat(service.post(pages + "/import/run", new Multipart().with("other", "x"))
                        .status())
                .isEqualTo(400);
        assertThat(service.get("/draft/" + secret).status()).isNotEqualTo(500);
        assertThat(service.records()).isEqualTo(before);
    }

    private Running.Reply upload(String table) {
        return service.post(
                pages + "/import",
                new Multipart().with("kind", "STORY").file("file", "t.csv", table.getBytes(StandardCharsets.UTF_8)));
    }

    private Running.Reply run(Running.Reply report) {
        return service.post(pages + "/import/run", new Multipart().with("waits", waits(report)));
    }

    private static String waits(Running.Reply report) {
        Matcher found = Pattern.compile("name=\"waits\" value=\"([^\"]+)\"").matcher(report.body());
        assertThat(found.find()).as(report.body()).isTrue();
        return found.group(1);
    }

    private static List<String> ids(Running.Reply done) {
        return Pattern.compile("/receipt/([0-9a-f-]{36})/")
                .matcher(done.body())
                .results()
                .map((MatchResult link) -> link.group(1))
                .toList();
    }
}
