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

    @Test
    void aChildIsShownWhileBothWhoHaveCustodyAgree() {
        Told marlon = town.tellOfAChild("Marlon", "studio-" + family, "mutter-" + family, "vater-" + family);
        URI mother = town.linkIn("mutter-" + family, "/consent/");
        URI father = town.linkIn("vater-" + family, "/consent/");
        assertThat(town.decide(marlon, "approve", null).status()).isEqualTo(409);

        try (BrowserContext phone = Browser.window(360, 780, ColorScheme.LIGHT, "de", true);
                BrowserContext old = Browser.window(360, 780, ColorScheme.DARK, "ar", false)) {
            agree(new Effort(phone.newPage()), mother);
            assertThat(town.decide(marlon, "approve", null).status()).isEqualTo(409);
            Effort fathers = new Effort(old.newPage());
            agree(fathers, father);
            int clicks = fathers.clicks();
            int loads = fathers.loads();
            Town.until(() -> town.decide(marlon, "approve", null).status() == 200);
            Town.until(() -> town.storyStatus(marlon) == 200);

            fathers.begin();
            fathers.open(father.toString());
            fathers.press("button.danger");
            assertThat(fathers.clicks()).as("clicks of taking back").isLessThanOrEqualTo(clicks);
            assertThat(fathers.loads()).as("pages of taking back").isLessThanOrEqualTo(loads);
            Town.until(() -> town.storyStatus(marlon) == 410);
        }
    }

    private void agree(Effort effort, URI link) {
        Page page = effort.page();
        effort.open(link.toString());
        assertThat(page.content()).contains("Marlon").doesNotContain(family);
        assertThat(page.locator("input:checked").count()).isZero();
        effort.tick("[name='consents.child']");
        effort.press("form[action$='/agree'] button:not(.plain)");
        assertThat(page.url()).contains("done=yes");
    }
}
