package org.mosaik.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Decision;
import org.mosaik.events.Decision.Circumstances;
import org.mosaik.events.Facts;
import org.mosaik.events.Topic;

/** On the receipt stands why a story is not shown, as it went out by mail. */
class StatementPageTest {

    private static final Instant DECIDED = Instant.parse("2026-11-20T10:00:00Z");

    private final Running service = Running.shared();

    @Test
    void theStatementSpeaksTheLanguageOfTheSubmissionWhateverTheBrowserAsksFor() {
        Running.Reply taken = service.handed(Story.aStory().contact("language", "ar"));
        reject(taken.id(), false);

        String page = statement(taken.receipt(), "fr");

        assertThat(page)
                .startsWith(" aria-labelledby=\"statement\" lang=\"ar\" dir=\"rtl\">")
                .containsSubsequence(
                        "<h3>ماذا قررنا</h3>",
                        "<h3>لماذا</h3>",
                        "<h3>من الذي قرر</h3>",
                        "<h3>على ماذا نستند</h3>",
                        "<h3>ماذا يمكنك أن تفعل</h3>")
                .contains("<blockquote dir=\"auto\">Zu &lt;b&gt;persönlich</blockquote>")
                .doesNotContain("Ce que nous avons", "Was wir entschieden");
    }

    @Test
    void whoAsksForAnotherLanguageReadsThatOne() {
        Running.Reply taken = service.handed(Story.aStory().contact("language", "ar"));
        reject(taken.id(), false);

        assertThat(statement(taken.receipt() + "?lang=en", "fr"))
                .startsWith(" aria-labelledby=\"statement\" lang=\"en\" dir=\"ltr\">")
                .contains("<h3>What we decided</h3>");
    }

    @Test
    void itSaysThatAStoryWasTakenDown() {
        Running.Reply taken = service.handed(Story.aStory().contact("language", "de"));
        reject(taken.id(), true);

        assertThat(statement(taken.receipt(), "de")).contains("Ihre Geschichte war zu sehen. Am 20. November 2026");
    }

    @Test
    void aRejectionIsContestedOnThePageWithoutAnyScript() {
        Running.Reply taken = service.handed(Story.aStory().contact("language", "de"));
        reject(taken.id(), false);
        assertThat(statement(taken.receipt(), "de"))
                .contains("Sie können bis zum 20. Mai 2027 kostenlos widersprechen");

        Running.Reply empty = contest(taken, " ");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("href=\"#field-appeal\"", "aria-invalid=\"true\"");
        Running.Reply tooLong = contest(taken, "a".repeat(2001));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.body()).contains("a".repeat(2001));

        Running.Reply sent = contest(taken, "Das ist <b>keine</b> Werbung.");
        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.header("Location")).contains("?done=appealed");
        await().until(() -> service.onTheLog(taken.id()).orElseThrow().appeal() != null);
        assertThat(service.onTheLog(taken.id()).orElseThrow().appeal().words())
                .isEqualTo("Das ist <b>keine</b> Werbung.");

        Running.Reply again = contest(taken, "Noch einmal.");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("Widersprechen geht hier nicht mehr");
        assertThat(service.get(taken.receipt() + "?done=appealed&lang=de").body())
                .contains("Ihr Widerspruch ist angekommen", "Das ist &lt;b&gt;keine&lt;/b&gt; Werbung.")
                .contains("Danke! Ihre Geschichte ist bei uns.")
                .doesNotContain("name=\"appeal\"");
    }

    @Test
    void whatIsNotRejectedCannotBeContested() {
        Running.Reply taken = service.handed(Story.aStory());

        assertThat(service.get(taken.receipt()).body()).doesNotContain("name=\"appeal\"");
        assertThat(contest(taken, "Warum?").status()).isEqualTo(409);
    }

    private Running.Reply contest(Running.Reply taken, String words) {
        return service.post(
                taken.receipt() + "/appeal?lang=de",
                "application/x-www-form-urlencoded",
                "decision=11&appeal=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }

    private String statement(String receipt, String language) {
        return await().until(
                        () -> service.get(receipt, "Accept-Language", language).body(),
                        page -> page.contains("aria-labelledby=\"statement\""))
                .split("<section(?= aria-labelledby=\"statement\")")[1]
                .split("</section>")[0];
    }

    private void reject(String id, boolean takenDown) {
        Decision decision = new Decision(
                id,
                11,
                1,
                Decision.Outcome.REJECTED,
                ACampaign.ID,
                null,
                null,
                List.of(new Decision.Reason("personal-data", "Zu <b>persönlich")),
                List.of(),
                DECIDED,
                new Circumstances(takenDown, false, false));
        service.log().append(Topic.DECISIONS, decision, Facts.CASE_REJECTED);
    }
}
