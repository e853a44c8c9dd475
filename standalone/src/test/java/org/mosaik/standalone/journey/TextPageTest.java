package org.mosaik.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaik.standalone.journey.Town.until;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mosaik.moderation.cases.ClaimCase;
import org.mosaik.standalone.RunningMosaik;
import org.mosaik.standalone.journey.Town.Told;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A text is edited by keys at a desk and without JavaScript on a phone; its person sees the difference, readers the edited text. */
class TextPageTest {

    private final Town town = Town.running();

    @Test
    void whatEditorsChangeIsReadByEverybodyAndShownToItsPerson() {
        Told told = town.tell("Marisol", UUID.randomUUID() + "@example.org", null);
        String address = town.mosaik.moderation("/cases/" + told.id()).toString();
        try (BrowserContext desk = Browser.window(1440, 900, ColorScheme.DARK, "de", true)) {
            Page page = desk.newPage();
            Desk.logIn(page, town);
            until(() -> page.navigate(address).status() == 200);
            page.keyboard().press("e");
            page.waitForURL("**/text");
            page.locator("[name='fields.quote']").fill("Wer mitfährt, kommt fast immer an, sagt Marisol.");
            look(page, "text-desk");
            page.locator("form .actions button").press("Enter");
            page.waitForURL("**/cases/" + told.id());

            assertThat(page.locator("#edited + dl ins").innerText()).contains("fast immer");
            page.locator(".timeline details > summary").click();
            look(page, "text-case-desk");
        }
        try (BrowserContext phone = Browser.window(390, 844, ColorScheme.LIGHT, "de", false)) {
            Page page = phone.newPage();
            Desk.logIn(page, town);
            page.navigate(address + "/text");
            assertThat(page.locator("[name='fields.name']").count()).isZero();
            page.locator("[name='fields.occupation']").fill("Fährt den 923er");
            page.locator("form .actions button").click();
            assertThat(page.locator("#edited + dl").innerText()).contains("923er");
            Browser.keepPicture(page, "text-case-phone");
            page.navigate(address + "/text");
            Browser.keepPicture(page, "text-phone");
        }

        town.mosaik.context("moderation").getBean(ClaimCase.class).letGo(told.id(), RunningMosaik.EDITOR);
        assertThat(town.decide(told, "approve", null).status()).isEqualTo(200);

        try (BrowserContext hers = Browser.window(390, 844, ColorScheme.LIGHT, "de", true)) {
            Page page = hers.newPage();
            until(() -> {
                page.navigate(told.receipt());
                return page.locator("#reworded").count() > 0;
            });
            assertThat(page.locator("#reworded + dl").innerText()).contains("fast immer", "Fährt den 923er");
            look(page, "text-receipt");
        }
        until(() -> town.storyStatus(told) == 200);
        String page = town.get(town.mosaik.publication("/stories/" + told.id())).body();
        assertThat(page.substring(0, page.indexOf("</article>"))) // others have the same job
                .contains("kommt fast immer an", "Fährt den 923er")
                .doesNotContain("kommt an,", "Busfahrerin");
    }

    @Test
    void whatThePersonChangedAndHandedInBesidesStandsOnTheCase() {
        String mail = UUID.randomUUID() + "@example.org";
        Told earlier = town.tell("Marisol", mail, null);
        Told told = town.tell("Marisol", mail, null);
        String address = town.mosaik.moderation("/cases/" + told.id()).toString();
        try (BrowserContext desk = Browser.window(1440, 900, ColorScheme.LIGHT, "de", true)) {
            Page page = desk.newPage();
            Desk.logIn(page, town);
            until(() -> page.navigate(address).status() == 200);
            until(() -> {
                page.reload();
                return page.locator("aside a[href$='" + earlier.id() + "']").count() == 1;
            });
            assertThat(page.locator("#changes").count()).isZero();

            change(told, "Wer mitfährt, kommt pünktlich an, sagt Marisol.");
            until(() -> {
                page.reload();
                return page.locator("#changes").count() == 1;
            });

            assertThat(page.locator("#changes + dl ins").innerText()).contains("pünktlich");
            look(page, "text-changed-desk");
            page.setViewportSize(390, 844);
            Browser.keepPicture(page, "text-changed-phone");
        }
    }

    private void change(Told told, String quote) {
        JsonNode receipt = town.receipt(told);
        ObjectNode story = receipt.path("story").deepCopy().asObject();
        story.withObject("fields").put("quote", quote);
        String revision = "\"" + receipt.path("revision").asLong() + "\"";
        assertThat(town.own(told, "PUT", story.toString(), revision).status()).isLessThan(300);
    }

    private static void look(Page page, String name) {
        Browser.keepPicture(page, name);
        assertThat(Axe.findings(page)).as(name).isEmpty();
    }
}
