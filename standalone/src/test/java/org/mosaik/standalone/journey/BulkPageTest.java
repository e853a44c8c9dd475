package org.mosaik.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaik.standalone.journey.Town.until;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Many cases at once by keyboard alone: marked, looked at, rejected, opened again; on a desk and on a phone. */
class BulkPageTest {

    private final Town town = Town.running();

    @Test
    void manyCasesAreDecidedByKeyboardAlone() {
        List.of("Amal", "Berit", "Carla").forEach(name -> town.tell(name, name + "-viele@example.org", null));
        try (BrowserContext desk = Browser.window(1440, 900, ColorScheme.LIGHT, "de", true)) {
            Page page = desk.newPage();
            Desk.logIn(page, town);
            until(() -> {
                page.reload();
                return page.locator(".pick input").count() >= 3;
            });

            page.keyboard().press("x");
            page.keyboard().press("j");
            page.keyboard().press("j");
            page.keyboard().press("Shift+X");
            assertThat(page.locator("#picked").innerText()).isEqualTo("Markiert: 3");
            page.keyboard().press("k");
            page.keyboard().press("x");
            assertThat(page.locator(".pick input:checked").count()).isEqualTo(2);
            assertThat(Axe.findings(page)).isEmpty();
            Browser.keepPicture(page, "bulk-marked");

            page.locator("#bulk-action").selectOption("reject");
            page.locator("#bulk-action").press("Tab");
            page.keyboard().press("Enter");
            until(() -> page.locator("h1").innerText().equals("Ablehnen: Vorschau"));
            assertThat(page.locator(".many li").count()).isEqualTo(2);
            assertThat(Axe.findings(page)).isEmpty();
            Browser.keepPicture(page, "bulk-preview");
            page.locator("#field-reason").press("Space");
            page.keyboard().press("a");
            page.keyboard().press("Enter");

            until(() -> page.locator("h1").innerText().equals("Abgelehnt"));
            assertThat(Axe.findings(page)).isEmpty();
            Browser.keepPicture(page, "bulk-done");
            page.keyboard().press("u");
            until(() -> page.locator("h1").innerText().equals("Wieder geöffnet"));
            assertThat(page.locator(".lead").innerText()).contains("Erledigt: 2.");
        }
        onAPhoneInTheDark();
    }

    private void onAPhoneInTheDark() {
        try (BrowserContext phone = Browser.window(390, 844, ColorScheme.DARK, "de", true)) {
            Page page = phone.newPage();
            Desk.logIn(page, town);
            page.locator("#field-chosen").check();
            assertThat(Axe.findings(page)).isEmpty();
            Browser.keepPicture(page, "bulk-phone");
            page.locator("#bulk button").first().click();
            until(() -> page.locator("h1").innerText().equals("Freigeben: Vorschau"));
            assertThat(Axe.findings(page)).isEmpty();
            Browser.keepPicture(page, "bulk-phone-preview");
        }
    }
}
