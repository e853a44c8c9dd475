package org.mosaik.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaik.events.BehalfLinks;
import org.mosaik.events.Content;
import org.mosaik.events.OnBehalf;
import org.mosaik.events.Submission;
import org.mosaik.submission.photos.Papers;
import org.mosaik.submission.submissions.Submissions;

/** An editor enters what somebody else told: the same checks, what was signed kept sealed, and no mails without an address. */
class BehalfTest {

    private static final byte[] SCAN = "%PDF-1.7 unterschrieben".getBytes(StandardCharsets.US_ASCII);
    private static final BehalfLinks LINKS = new BehalfLinks(Running.BEHALF_KEY, "");

    private final Running service = Running.shared();
    private final String editor = LINKS.editor("redaktion");
    private final String pages = LINKS.toEnter("nachbarn", editor, Instant.now().plusSeconds(600));

    @Test
    void entersAStoryWithWhatWasSigned() {
        Running.Reply form = service.get(pages);
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(form.body()).contains("Für jemanden eintragen", "Feld title", ACampaign.PUBLISH_DE, "behalf.paper");

        Running.Reply sent = service.post(pages, letter().file("behalf.paper", "blatt.pdf", SCAN));
        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        String id = sent.header("Location").replaceFirst(".*/entered/", "");
        Running.Reply entered = service.get(sent.header("Location"));
        assertThat(entered.body()).contains("/receipt/" + id + "/");

        Submission submission = service.onTheLog(id).orElseThrow();
        assertThat(submission.onBehalf())
                .isEqualTo(new OnBehalf(editor, OnBehalf.Way.LETTER, LocalDate.of(2026, 3, 9), true));
        assertThat(submission.contacts().get(0).email()).isNull();
        Content content = service.content(id);
        assertThat(content.consents())
                .hasSize(1)
                .allSatisfy(consent -> assertThat(consent.givenAt()).isEqualTo(Instant.parse("2026-03-09T00:00:00Z")));

        String paper = LINKS.toPaper(id, Papers.OF_THE_STORY, Instant.now().plusSeconds(60));
        Running.Reply scan = service.get(paper);
        assertThat(scan.status()).isEqualTo(200);
        assertThat(scan.body()).isEqualTo("%PDF-1.7 unterschrieben");
        assertThat(scan.header("Content-Disposition")).startsWith("attachment");
        assertThat(scan.header("Content-Security-Policy")).contains("sandbox");
        assertThat(service.get("/media/" + id + "/paper/signed.jpg").status()).isEqualTo(403);

        await().until(() -> service.bean(Submissions.class).find(id).isPresent());
        String receipt = entered.body().replaceFirst("(?s).*href=\"http://localhost:8081(/receipt/[^\"]+)\".*", "$1");
        assertThat(service.post(receipt + "/withdraw", new Multipart().with("sure", "yes"))
                        .status())
                .isEqualTo(303);
        assertThat(service.get(paper).status()).isEqualTo(410);
        await().until(() ->
                service.bean(Papers.class).find(id, Papers.OF_THE_STORY).isEmpty());
        assertThat(service.onTheLog(id).orElseThrow().onBehalf()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "behalf.way, '', field-behalf-way",
        "behalf.way, SPREADSHEET, field-behalf-way",
        "behalf.agreed-on, '', field-behalf-agreed-on",
        "behalf.agreed-on, 2999-01-01, field-behalf-agreed-on",
        "behalf.agreed-on, gestern, field-behalf-agreed-on",
        "fields.title, '', field-fields-title",
        "consents.publish, false, field-consents-publish",
        "contact.email, niemand, field-contact-email"
    })
    void saysEverythingThatHasToBeMendedAndKeepsTheRest(String field, String typed, String anchor) {
        long before = service.records();

        Running.Reply reply = service.post(pages, letterWith(field, typed));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body()).contains("href=\"#" + anchor + "\"", "Garten hinterm Haus");
        assertThat(service.records()).isEqualTo(before);
    }

    /** Row 34: under a scan's name too. */
    @Test
    void aScanThatIsNoneIsRefused() {
        long before = service.records();

        Running.Reply reply = service.post(
                pages, letter().file("behalf.paper", "blatt.pdf", "<html>".getBytes(StandardCharsets.UTF_8)));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body()).contains("href=\"#field-behalf-paper\"", "value=\"Der Garten\"");
        assertThat(service.records()).isEqualTo(before);
    }

    @Test
    void whatNobodyAskedForIsRefused() {
        assertThat(service.post(pages, letter().with("state", "APPROVED")).status())
                .isEqualTo(422);
        assertThat(service.post(pages, letter().file("other", "x.pdf", SCAN)).status())
                .isEqualTo(422);
        assertThat(service.post("/nachbarn", letter()).status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"signature", "campaign", "editor", "later", "expired"})
    void aLinkThatWasNotIssuedOpensNothing(String changed) {
        String forged = switch (changed) {
            case "signature" -> pages.substring(0, pages.length() - 2) + "xx";
            case "campaign" -> pages.replace("/nachbarn/", "/geschlossen/");
            case "editor" -> pages.replace(editor, LINKS.editor("jemand"));
            case "later" -> pages.replaceFirst("/(\\d{10})/", "/9999999999/");
            default -> LINKS.toEnter("nachbarn", editor, Instant.now().minusSeconds(1));
        };
        long before = service.records();

        assertThat(List.of(service.get(forged), service.post(forged, letter())))
                .allMatch(reply -> reply.status() == 403)
                .allMatch(reply -> reply.body().contains("Dieser Link gilt nicht mehr"));
        assertThat(service.records()).isEqualTo(before);
    }

    private static Multipart letter() {
        return letterWith("", "");
    }

    private static Multipart letterWith(String changed, String value) {
        Multipart letter = new Multipart();
        List.of(
                        List.of("kind", "STORY"),
                        List.of("fields.title", "Der Garten"),
                        List.of("fields.text", "Garten hinterm Haus"),
                        List.of("contact.language", "de"),
                        List.of("contact.email", ""),
                        List.of("behalf.way", "LETTER"),
                        List.of("behalf.agreed-on", "2026-03-09"),
                        List.of("consents.publish", "true"))
                .forEach(input -> letter.with(input.get(0), input.get(0).equals(changed) ? value : input.get(1)));
        return letter;
    }
}
