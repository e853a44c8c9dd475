package org.mosaik.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaik.standalone.journey.Town.until;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpRequest;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mosaik.standalone.journey.Town.Told;

/** Taking something back costs no more clicks, and no more pages to wait for, than allowing it did. */
class WayBackTest {

    private static final String SEND = "button[value=send]";

    private final Town town = Town.running();
    private final String person = UUID.randomUUID() + "@example.org";

    @ParameterizedTest
    @CsvSource({"360, true", "360, false", "1280, true"})
    void withdrawingTakesNoMoreThanConsentingTook(int width, boolean script) {
        try (BrowserContext window = Browser.window(width, 800, ColorScheme.LIGHT, "de", script)) {
            Page page = window.newPage();
            Effort effort = new Effort(page);
            fillIn(page, width < 1000);

            effort.begin();
            effort.tick("[name='consents.publish']");
            effort.tick("[name='consents.newsletter']");
            effort.press(
                    width < 1000 ? ".form-step.current button[value=look]" : ".actions.wide-only button[value=look]");
            effort.press(SEND);
            assertThat(page.url()).as(page.content()).contains("/receipt/");
            int clicks = effort.clicks();
            int loads = effort.loads();
            assertThat(clicks).isEqualTo(4);
            assertThat(loads).isEqualTo(2);
            Told told = told(page);
            until(() -> hasArrived(told));

            effort.begin();
            effort.open(told.receipt());
            effort.press("form[action$='/channels/newsletter/withdraw'] button");
            assertThat(page.content()).contains("channels/newsletter/allow");
            assertSpent(effort, clicks, loads);

            effort.begin();
            effort.open(told.receipt());
            effort.press("form[action$='/withdraw'] button.danger");
            assertThat(page.locator("h1").innerText()).contains("zurückgezogen");
            assertSpent(effort, clicks, loads);
        }
    }

    /** The receipt allows something only once the story has arrived behind the log. */
    private boolean hasArrived(Told told) {
        return town.send(HttpRequest.newBuilder(java.net.URI.create(told.receipt())))
                .body()
                .contains("/channels/newsletter/withdraw");
    }

    private static void assertSpent(Effort effort, int clicks, int loads) {
        assertThat(effort.clicks()).as("clicks").isLessThanOrEqualTo(clicks);
        assertThat(effort.loads()).as("pages").isLessThanOrEqualTo(loads);
    }

    private static Told told(Page page) {
        String receipt = page.url().replaceFirst("\\?.*", "");
        return new Told(receipt.replaceFirst(".*/receipt/([^/]+)/.*", "$1"), receipt);
    }

    /** Everything but the consents. */
    private void fillIn(Page page, boolean inSteps) {
        page.navigate(
                town.mosaik.submission("/" + Town.CAMPAIGN + "?kind=PORTRAIT").toString());
        page.locator("[name='fields.name']").fill("Marisol");
        page.locator("[name='fields.age']").fill("38");
        page.locator("[name='fields.occupation']").fill("Gärtnerin");
        page.locator("[name='fields.quote']").fill("Was man teilt, wächst.");
        if (inSteps) {
            while (!StoryForm.step(page).equals("contact")) {
                StoryForm.next(page);
            }
        }
        page.locator("[name='contact.email']").fill(person);
        if (inSteps) {
            StoryForm.next(page);
        }
    }
}
