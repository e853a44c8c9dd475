package org.mosaik.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mosaik.standalone.journey.Town.Told;

/** A portrait of a five-year-old: nobody sees it before both who have custody agreed, nor after one of them took it back. */
class ConsentJourneyTest {

    private final Town town = Town.running();
    private final String family = UUID.randomUUID() + "@example.org";
    private int clicks;

    @Test
    void aChildIsShownWhileBothWhoHaveCustodyAgree() {
        Told marlon = town.tellOfAChild("Marlon", "studio-" + family, "mutter-" + family, "vater-" + family);
        URI mother = town.linkIn("mutter-" + family, "/consent/");
        URI father = town.linkIn("vater-" + family, "/consent/");
        assertThat(town.decide(marlon, "approve", null).status()).isEqualTo(409);

        try (BrowserContext phone = Browser.window(360, 780, ColorScheme.LIGHT, "de", true);
                BrowserContext old = Browser.window(360, 780, ColorScheme.DARK, "ar", false)) {
            int agreeing = agree(phone.newPage(), mother);
            assertThat(town.decide(marlon, "approve", null).status()).isEqualTo(409);
            Page fathers = old.newPage();
            agree(fathers, father);
            Town.until(() -> town.decide(marlon, "approve", null).status() == 200);
            Town.until(() -> town.storyStatus(marlon) == 200);

            clicks = 0;
            fathers.navigate(father.toString());
            click(fathers, "button.danger");
            assertThat(clicks).as("clicks of taking back").isLessThanOrEqualTo(agreeing);
            Town.until(() -> town.storyStatus(marlon) == 410);
        }
    }

    /** How many clicks it took, from the link in the mail. */
    private int agree(Page page, URI link) {
        clicks = 0;
        page.navigate(link.toString());
        assertThat(page.content()).contains("Marlon").doesNotContain(family);
        assertThat(page.locator("input:checked").count()).isZero();
        page.locator("[name='consents.child']").check();
        clicks++;
        click(page, "form[action$='/agree'] button:not(.plain)");
        assertThat(page.url()).contains("done=yes");
        return clicks;
    }

    private void click(Page page, String button) {
        page.locator(button).first().click();
        clicks++;
    }
}
