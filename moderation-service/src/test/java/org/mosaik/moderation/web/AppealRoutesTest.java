package org.mosaik.moderation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Case;
import org.mosaik.events.Decision;
import org.mosaik.events.Facts;
import org.mosaik.events.Submission;
import org.mosaik.events.Topic;
import org.mosaik.moderation.Browser;
import org.mosaik.moderation.Moderation;
import org.mosaik.moderation.Stories;

/** An appeal on the desk: its words on the page, refused in words to who rejected, decided by somebody else. */
class AppealRoutesTest {

    private final Moderation moderation = Moderation.shared();
    private final Browser anna = Browser.signedIn(moderation, "anna");
    private final Browser bert = Browser.signedIn(moderation, "bert");

    @Test
    void whoRejectedIsToldThatSomebodyElseDecidesAndSomebodyElseDoes() {
        String id = Stories.anId();
        Submission story = Stories.aStory(id);
        moderation.handIn(story);
        post(anna, id, "reject", "reason", "advertising");
        Decision rejected = moderation.awaitDecision(id, known -> known.outcome() == Decision.Outcome.REJECTED);

        moderation
                .log()
                .append(
                        Topic.SUBMISSIONS,
                        Stories.appealed(story, rejected.revision() + 1, rejected.revision()),
                        Facts.SUBMISSION_CHANGED);
        moderation.awaitState(id, Case.State.OPEN);

        assertThat(anna.get("/cases/" + id).body())
                .contains("Das ist unser Garten, keine Werbung.", "Jetzt entscheidet jemand anderes.")
                .doesNotContain("action=\"/cases/" + id + "/reject\"");
        for (String action : new String[] {"approve", "reject"}) {
            HttpResponse<String> refused = post(anna, id, action, "reason", "advertising");
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body()).contains("Über den Widerspruch entscheidet jemand anderes.");
        }
        assertThat(bert.get("/cases/" + id).body())
                .contains("Das ist unser Garten, keine Werbung.", "Bitte entscheiden Sie neu");
        assertThat(post(bert, id, "approve").statusCode()).isEqualTo(302);
        assertThat(moderation
                        .awaitDecision(id, known -> known.outcome() == Decision.Outcome.APPROVED)
                        .isOnAppeal())
                .isTrue();
    }

    private HttpResponse<String> post(Browser browser, String id, String action, String... form) {
        String[] all = new String[form.length + 2];
        System.arraycopy(form, 0, all, 0, form.length);
        all[form.length] = "revision";
        all[form.length + 1] = String.valueOf(moderation.find(id).orElseThrow().revision());
        browser.get("/cases");
        return browser.post("/cases/" + id + "/" + action, all);
    }
}
