package org.mosaik.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaik.standalone.journey.Town.until;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mosaik.standalone.journey.Town.Told;

/** The page that shows a change before it is sent: usable on a phone and a desk, in either direction, and axe finds nothing. */
class DifferencePageTest {

    private final Town town = Town.running();

    @ParameterizedTest
    @CsvSource({"de, 360, LIGHT", "ar, 360, DARK", "en, 1440, DARK"})
    void showsWhatWillBeDifferentAndAsksAnew(String language, int width, ColorScheme scheme) {
        Told told = town.tell("Marisol", UUID.randomUUID() + "@example.org", Town.aPhoto());
        try (BrowserContext window = Browser.window(width, 800, scheme, language, true)) {
            Page page = window.newPage();
            until(() -> {
                page.navigate(told.receipt() + "?lang=" + language);
                return page.locator("#change").count() > 0;
            });
            page.locator("#change + details > summary").click();
            page.locator("[name='fields.quote']").fill("Wer mitfährt, kommt fast immer an, sagt Marisol.");
            page.locator("form[action*='/change'] .actions button[value=look]").click();
            look(page, language + "-" + width + "-changed");

            assertThat(page.locator("ins").innerText()).contains("fast immer");
            assertThat(page.locator("input:checked").count()).isZero();
            page.locator("button[value=send]").click();
            look(page, language + "-" + width + "-unticked");
            assertThat(page.locator(".error-summary").isVisible()).isTrue();
        }
    }

    private static void look(Page page, String name) {
        Browser.keepPicture(page, "difference-" + name);
        assertThat(Axe.findings(page)).as(name).isEmpty();
    }
}
