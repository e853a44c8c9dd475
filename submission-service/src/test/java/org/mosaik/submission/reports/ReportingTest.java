package org.mosaik.submission.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaik.events.Decision;
import org.mosaik.events.Facts;
import org.mosaik.events.Report;
import org.mosaik.events.Topic;
import org.mosaik.submission.ACampaign;
import org.mosaik.submission.Access;
import org.mosaik.submission.Mailroom;
import org.mosaik.submission.Running;
import org.mosaik.submission.Story;

/** A reader says what is wrong with a public story, without login. */
class ReportingTest {

    private final Running service = Running.shared();
    private final String email = UUID.randomUUID() + "@example.org";
    private String story = "";

    @BeforeEach
    void aStoryIsOnline() {
        story = service.handed(Story.aStory()).id();
        await().until(() -> service.onTheLog(story).isPresent());
        decide(10, Decision.Outcome.APPROVED, List.of());
        await().until(() -> service.get("/report/" + story).status() == 200);
    }

    @Test
    void aReportIsKeptAnnouncedAndConfirmed() {
        Running.Reply sent = send(Map.of());

        assertThat(sent.status()).isEqualTo(303);
        Running.Reply page = service.get(sent.header("Location"));
        assertThat(page.body())
                .contains("Danke, Ihre Meldung ist da", "Ihre Nummer: ")
                .doesNotContain("??");
        Report report = onTheLog(sent);
        assertThat(report.story()).isEqualTo(story);
        assertThat(report.campaign()).isEqualTo(ACampaign.ID);
        assertThat(report.ground()).isEqualTo("wrong");
        assertThat(report.words()).isEqualTo("Das Fest war im Mai.");
        assertThat(report.address()).isEqualTo("http://localhost:8080/stories/" + story);
        assertThat(report.doubts()).containsExactly("not-opened", "no-proof");
        await().until(() -> Mailroom.to(email).size() == 1);
        assertThat(Mailroom.to(email).get(0).subject()).isEqualTo("Ihre Meldung ist da");
        await().until(() -> onTheLog(sent).told().contains("received"));
    }

    @Test
    void whoReportedIsToldWhatBecameOfIt() {
        Running.Reply sent = send(Map.of());
        String id = onTheLog(sent).id();
        await().until(() -> onTheLog(sent).told().contains("received"));

        decide(
                20,
                Decision.Outcome.APPROVED,
                List.of(new Decision.Answered(id, "mended", "Jetzt steht dort Mai.", Instant.now())));

        await().until(() -> onTheLog(sent).told().contains("answered"));
        assertThat(Mailroom.to(email)).hasSize(2);
        Mailroom.Letter letter = Mailroom.to(email).get(1);
        assertThat(letter.subject()).isEqualTo("Ihre Meldung: Die Geschichte bleibt");
        assertThat(letter.text())
                .contains("Was falsch war, ist berichtigt", "Jetzt steht dort Mai.", "Das hat ein Mensch entschieden")
                .contains("http://localhost:8080/stories/" + story);
    }

    @Test
    void whatHasToBeMendedIsSaidAndNothingTypedIsLost() {
        Running.Reply again = send(Map.of("email", "keine Adresse", "faith", "", "name", "Ada <b>"));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body())
                .contains("href=\"#field-email\"", "href=\"#field-faith\"", "value=\"keine Adresse\"")
                .contains("Das Fest war im Mai.", "Ada &lt;b&gt;")
                .containsPattern("value=\"wrong\"[^>]*checked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "de-x-einfach", "en", "tr", "uk", "ar", "fr"})
    void speaksEveryLanguageOfTheForm(String language) {
        String path = "/report/" + story;
        String form = service.get(path + "?lang=" + language).body();
        Running.Reply wrong = service.post(path + "?lang=" + language, "application/x-www-form-urlencoded", "words=");

        assertThat(form).contains("lang=\"" + language + "\"").doesNotContain("??");
        assertThat(wrong.body()).doesNotContain("??");
        assertThat(wrong.status()).isEqualTo(422);
    }

    @Test
    void aStoryThatIsGoneCannotBeReportedAndItIsSaidSo() {
        decide(30, Decision.Outcome.CLOSED, List.of());

        await().until(() -> service.get("/report/" + story).status() == 410);
        assertThat(service.get("/report/" + story, "Accept", "text/html").body())
                .contains("Diese Geschichte ist nicht mehr zu sehen");
        assertThat(send(Map.of()).status()).isEqualTo(410);
        assertThat(service.get("/report/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void whoReportsTooMuchHasToWait() {
        String network = Access.anAddress();
        Running.Reply last = send(Map.of(), Access.FROM, network);
        for (int time = 1; time < 21; time++) {
            last = send(Map.of("ground", "mine", "email", ""), Access.FROM, network);
        }

        assertThat(last.status()).isEqualTo(429);
        assertThat(last.body()).contains("Ihr Text ist noch da", "Das Fest war im Mai.");
    }

    @Test
    void nothingIsLeftOnceItsTimeIsOver() {
        Running.Reply sent = send(Map.of());
        String id = onTheLog(sent).id();
        await().until(() -> onTheLog(sent).told().contains("received"));
        Reports reports = service.bean(Reports.class);
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1));

        assertThat(reports.reportedBefore(tomorrow, 10_000)).contains(id);
        reports.change(id, document -> document.erase(tomorrow));

        await().until(() -> onTheLog(sent).state() == Report.State.ERASED);
        assertThat(onTheLog(sent)).isEqualTo(Report.erased(id, onTheLog(sent).revision(), story));
        assertThat(reports.reportedBefore(tomorrow, 10_000)).doesNotContain(id);
    }

    private Running.Reply send(Map<String, String> other, String... headers) {
        Map<String, String> form = new HashMap<>(Map.of(
                "ground", "wrong", "words", "Das Fest war im Mai.", "name", "Ada", "email", email, "faith", "true"));
        form.putAll(other);
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return service.post("/report/" + story, "application/x-www-form-urlencoded", body, headers);
    }

    private Report onTheLog(Running.Reply sent) {
        String id = sent.header("Location").replaceFirst(".*/sent/([0-9a-f-]{36}).*", "$1");
        return await().until(() -> service.log().table(Topic.REPORTS).get(id), found -> found != null);
    }

    private void decide(long revision, Decision.Outcome outcome, List<Decision.Answered> reports) {
        boolean approved = outcome == Decision.Outcome.APPROVED;
        Decision decision = new Decision(
                story,
                revision,
                1,
                outcome,
                ACampaign.ID,
                approved ? service.content(story) : null,
                approved ? Decision.Release.RELEASED : null,
                List.of(),
                List.of(),
                Instant.now(),
                null,
                reports);
        service.log().append(Topic.DECISIONS, decision, Facts.CASE_CHANGED);
    }
}
