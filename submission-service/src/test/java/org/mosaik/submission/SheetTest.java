package org.mosaik.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mosaik.submission.SignedSheet.signed;
import static org.mosaik.submission.SignedSheet.signedWith;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaik.events.BehalfLinks;
import org.mosaik.events.Consent;
import org.mosaik.events.Content;
import org.mosaik.events.Permission;
import org.mosaik.events.Permission.Voice;
import org.mosaik.events.Topic;
import org.mosaik.events.Withdrawal;
import org.mosaik.submission.photos.Papers;
import org.mosaik.submission.submissions.AgreeToStory;
import org.mosaik.submission.submissions.EraseSubmission;
import org.mosaik.submission.submissions.Submissions;
import org.mosaik.submission.submissions.WithdrawSubmission;
import org.mosaik.submission.submissions.Wordings;

/** What one person in a story signed on paper: entered by an editor, it counts like a yes by mail and goes away like one. */
class SheetTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Berlin"));
    private static final BehalfLinks LINKS = new BehalfLinks(Running.BEHALF_KEY, "");
    private static final Map<String, Object> MILA = Map.of(
            "role",
            "CHILD",
            "name",
            "Mila",
            "in",
            List.of("TEXT"),
            "custodians",
            List.of(Map.of("name", "Aylin"), Map.of("name", "Deniz", "email", "deniz@example.org")));

    private final Running service = Running.shared();
    private final String editor = LINKS.editor("redaktion");
    private final Running.Reply told =
            service.handed(Story.aStory().with("people", Map.of("shown", "OTHERS", "others", List.of(MILA))));
    private final String id = told.id();
    private final String sheet = sheet("p1a");

    @Test
    void countsLikeAYesByMailAndIsShownAsGivenOnPaper() {
        Running.Reply form = service.get(sheet);
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.header("Cache-Control")).isEqualTo("no-store");
        assertThat(form.body())
                .contains(
                        "Auf Papier: Aylin",
                        "Sorgerecht für Mila",
                        ACampaign.PUBLISH_DE,
                        "Können wir auf Wunsch löschen.")
                .doesNotContain("checked", "deniz@example.org", "Deniz", "??");

        Running.Reply entered = service.post(sheet, signed());
        assertThat(entered.status()).as(entered.body()).isEqualTo(303);

        assertThat(missing()).containsExactly(new Voice("p1b", "p1"));
        Consent consent = consents("p1a").get(0);
        assertThat(consent.behalfOf()).isEqualTo("p1");
        assertThat(consent.givenAt()).isEqualTo(Instant.parse("2026-03-09T00:00:00Z"));
        assertThat(consent.wordingHash()).isEqualTo(Wordings.hash(ACampaign.PUBLISH_DE));
        assertThat(consent.paper()).satisfies(paper -> {
            assertThat(paper.signedOn()).isEqualTo(LocalDate.of(2026, 3, 9));
            assertThat(paper.editor()).isEqualTo(editor);
            Running.Reply scan = service.get(LINKS.toPaper(
                    id, String.valueOf(paper.scan()), Instant.now().plusSeconds(60)));
            assertThat(scan.body()).isEqualTo("%PDF-1.7 von Aylin unterschrieben");
            assertThat(scan.header("Content-Disposition")).startsWith("attachment");
        });

        assertThat(service.get(told.receipt()).body()).contains("hat auf Papier Ja gesagt");
        assertThat(service.get(sheet + "/1").body())
                .contains(
                        ACampaign.PUBLISH_DE,
                        Wordings.hash(ACampaign.PUBLISH_DE),
                        "Aylin",
                        "Mila",
                        "Auf Papier unterschrieben am",
                        "9. März 2026");
    }

    /** Whoever has a say: who told it, an adult, a photographer, a child of 14, and who has custody of it. */
    @Test
    void everybodyWhoHasASayMaySign() {
        List<Map<String, Object>> others = List.of(
                Map.of("role", "ADULT", "name", "Rosa", "in", List.of("TEXT")),
                Map.of("role", "PHOTOGRAPHER", "name", "Jana"),
                Map.of(
                        "role",
                        "TEENAGER",
                        "name",
                        "Ben",
                        "in",
                        List.of("TEXT"),
                        "sole",
                        true,
                        "custodians",
                        List.of(Map.of("name", "Aylin"))));
        String story = service.handed(Story.aStory().with("people", Map.of("shown", "ME_AND_OTHERS", "others", others)))
                .id();

        for (String person : List.of("submitter", "p1", "p2", "p3", "p3a")) {
            String theirs = LINKS.toSheet(story, person, editor, Instant.now().plusSeconds(600));
            assertThat(service.get(theirs).body())
                    .as(person)
                    .contains("Auf Papier: ")
                    .doesNotContain("??");
            assertThat(service.post(theirs, signed()).status()).as(person).isEqualTo(303);
        }

        Content content = Objects.requireNonNull(
                service.bean(Submissions.class).find(story).orElseThrow().content());
        assertThat(Permission.missing(content, null, "site")).isEmpty();
        assertThat(content.consents()).hasSize(5).allMatch(consent -> consent.paper() != null);
    }

    /** No mail told her of it, so she is handed her page: there she takes it back in one click. */
    @Test
    void thePersonTakesItBackOnAPageOfHerOwn() {
        service.post(sheet, signed());
        String page = service.get(sheet).body();
        String own = page.replaceFirst("(?s).*href=\"http://localhost:8081(/consent/[^\"]+)\".*", "$1");
        assertThat(service.get(own).body()).contains("Auf Papier erlaubt am 9. März 2026", ACampaign.PUBLISH_DE);

        assertThat(service.post(own + "/withdraw", new Multipart()).status()).isEqualTo(303);

        assertThat(missing()).contains(new Voice("p1a", "p1"));
        assertThat(consents("p1a")).isEmpty();
    }

    @Test
    void anEditorEntersThatItWasTakenBackByPhone() {
        service.post(sheet, signed());
        assertThat(missing()).doesNotContain(new Voice("p1a", "p1"));

        Running.Reply back = service.post(sheet + "/withdraw", new Multipart());

        assertThat(back.status()).isEqualTo(303);
        assertThat(service.get(back.header("Location")).body()).contains("Zurückgenommen");
        assertThat(missing()).contains(new Voice("p1a", "p1"));
    }

    @ParameterizedTest
    @CsvSource({
        "behalf.paper, '', field-behalf-paper, Ohne Blatt",
        "behalf.paper, <html>, field-behalf-paper, JPEG",
        "behalf.agreed-on, '', field-behalf-agreed-on, Tag",
        "behalf.agreed-on, 2999-01-01, field-behalf-agreed-on, Zukunft",
        "consents.publish.1, '', field-consents, kreuzen",
        "consents.publish.1, newsletter, field-consents, Wortlaut",
        "consents.publish.2, site, field-consents, Wortlaut",
        "consents.other.1, site, field-consents, Wortlaut",
        "language, tr, field-consents, Wortlaut",
        "state, APPROVED, field-submission, gefragt"
    })
    void saysWhatHasToBeMended(String field, String typed, String anchor, String sentence) {
        long before = service.records();

        Running.Reply reply = service.post(sheet, signedWith(field, typed));
        Running.Reply problem = service.post(sheet, signedWith(field, typed), "Accept", "application/json");

        assertThat(reply.status()).as(reply.body()).isEqualTo(422);
        assertThat(reply.body()).contains("href=\"#" + anchor + "\"", sentence).doesNotContain("??");
        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.header("Content-Type")).contains("problem+json");
        assertThat(problem.json().at("/errors/0/message").asString()).contains(sentence);
        assertThat(service.records()).isEqualTo(before);
        assertThat(consents("p1a")).isEmpty();
    }

    @Test
    void aProgramEntersOneToo() {
        Running.Reply entered = service.post(sheet, signed(), "Accept", "application/json");

        assertThat(entered.status()).as(entered.body()).isEqualTo(200);
        assertThat(entered.json().path("person").asString()).isEqualTo("p1a");
        assertThat(entered.json().path("revision").asLong()).isPositive();
        assertThat(missing()).doesNotContain(new Voice("p1a", "p1"));
    }

    /** Of a campaign with two languages the sheet may be in either; what is kept is the words that were signed. */
    @Test
    void keepsTheWordsInTheLanguageOfTheSheet() {
        assertThat(service.get(sheet + "?language=en").body()).contains(ACampaign.PUBLISH_EN);

        service.post(sheet, signedWith("language", "en"));

        assertThat(missing()).doesNotContain(new Voice("p1a", "p1"));
        assertThat(consents("p1a").get(0).language()).isEqualTo("en");
        assertThat(consents("p1a").get(0).wordingHash()).isEqualTo(Wordings.hash(ACampaign.PUBLISH_EN));
    }

    /** A sheet that lay in a drawer is older than a no by phone. */
    @Test
    void neverCountsOverALaterNo() {
        service.bean(AgreeToStory.class).takeBack(id, "p1a", List.of());

        Running.Reply older = service.post(sheet, signed());
        assertThat(older.status()).isEqualTo(422);
        assertThat(older.body()).contains("href=\"#field-behalf-agreed-on\"", "seit diesem Tag unterschrieben");
        assertThat(missing()).contains(new Voice("p1a", "p1"));

        assertThat(service.post(sheet, signedWith("behalf.agreed-on", TODAY.toString()))
                        .status())
                .isEqualTo(303);
        assertThat(missing()).doesNotContain(new Voice("p1a", "p1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"signature", "submission", "person", "editor", "later", "expired"})
    void aLinkThatWasNotIssuedOpensNothing(String changed) {
        String forged = switch (changed) {
            case "signature" -> sheet.substring(0, sheet.length() - 2) + "xx";
            case "submission" -> sheet.replace(id, "00000000-0000-7000-8000-000000000000");
            case "person" -> sheet.replace("/p1a/", "/p1b/");
            case "editor" -> sheet.replace(editor, LINKS.editor("jemand"));
            case "later" -> sheet.replaceFirst("/(\\d{10})/", "/9999999999/");
            default -> LINKS.toSheet(id, "p1a", editor, Instant.now().minusSeconds(1));
        };

        assertThat(List.of(
                        service.get(forged),
                        service.post(forged, signed()),
                        service.post(forged + "/withdraw", new Multipart())))
                .allMatch(reply -> reply.status() == 403)
                .allMatch(reply -> reply.body().contains("Dieser Link gilt nicht mehr"));
        assertThat(service.post(forged, signed(), "Accept", "application/json")
                        .json()
                        .path("detail")
                        .asString())
                .contains("bekommen Sie einen neuen");
        assertThat(consents("p1a")).isEmpty();
    }

    @Test
    void whoIsNotInTheStoryHasNothingToSign() {
        assertThat(service.get(sheet("p9")).status()).isEqualTo(404);
        assertThat(service.post(sheet("p9"), signed()).body()).contains("nicht mehr in der Geschichte");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theScanGoesWithTheStoryAndNoneIsTakenAfterwards(boolean erased) {
        service.post(sheet, signed());
        String scan = String.valueOf(
                Objects.requireNonNull(consents("p1a").get(0).paper()).scan());
        assertThat(service.bean(Papers.class).find(id, scan)).isPresent();
        if (erased) {
            service.bean(EraseSubmission.class).erase(id);
        } else {
            service.bean(WithdrawSubmission.class).withdraw(id);
        }

        await().until(() -> service.bean(Papers.class).find(id, scan).isEmpty());
        Running.Reply late = service.post(sheet, signed());
        assertThat(late.status()).isEqualTo(410);
        assertThat(late.body()).contains("Diese Geschichte gibt es nicht mehr");
        Running.Reply problem = service.post(sheet, signed(), "Accept", "application/json");
        assertThat(problem.status()).isEqualTo(410);
        assertThat(problem.json().path("detail").asString()).contains("zurückgezogen oder gelöscht");
        assertThat(service.bean(Papers.class).find(id, scan)).isEmpty();
        assertThat(service.get(LINKS.toPaper(id, scan, Instant.now().plusSeconds(60)))
                        .status())
                .isEqualTo(410);
    }

    private String sheet(String person) {
        return LINKS.toSheet(id, person, editor, Instant.now().plus(Duration.ofMinutes(10)));
    }

    /** Whose agreement is missing, as the log tells it once it has heard everything. */
    private List<Voice> missing() {
        long known = service.bean(Submissions.class).find(id).orElseThrow().revisionOn(Topic.SUBMISSIONS);
        await().until(() ->
                service.onTheLog(id).filter(on -> on.revision() == known).isPresent());
        Withdrawal withdrawal = new Withdrawal(id, 1, Withdrawal.State.ACTIVE, service.withdrawn(id));
        return List.copyOf(Permission.missing(service.content(id), withdrawal, "site"));
    }

    private List<Consent> consents(String giver) {
        Content content = service.bean(Submissions.class).find(id).orElseThrow().content();
        return Objects.requireNonNull(content).consents().stream()
                .filter(consent -> consent.giver().equals(giver))
                .toList();
    }
}
