package org.mosaik.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
