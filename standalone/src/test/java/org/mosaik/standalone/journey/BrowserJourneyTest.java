package org.mosaik.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaik.standalone.journey.Town.until;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The journey as people see it: on a phone without JavaScript, and an editor at a desk. */
class BrowserJourneyTest {

    @Test
    void aPersonTellsAnEditorAsksAndApprovesAndItCanBeTakenBack() {
        try (BrowserContext phone = Browser.window(360, 780, ColorScheme.DARK, "de", false);
                BrowserContext desk = Browser.window(1440, 900, ColorScheme.LIGHT, "de", true)) {
            Town town = Town.running();
            String person = UUID.randomUUID() + "@example.org";
            Page mine = phone.newPage();
            String receipt = tell(town, mine, person);
            String id = receipt.replaceFirst(".*/receipt/([^/]+)/.*", "$1");
            town.mosaik.awaitMail(person, mail -> String.valueOf(mail.text()).contains(receipt));

            Page console = desk.newPage();
            Desk.logIn(console, town);
            until(() -> console.navigate(town.mosaik.moderation("/cases/" + id).toString())
                            .status()
                    == 200);
            assertThat(console.locator("form[action*='/let-out']").innerText()).contains("Rechenaufgabe");
            console.keyboard().press("l");
            until(() -> {
                console.keyboard().press("f");
                return console.locator("#field-question").isVisible();
            });
            assertThat(console.locator("form[action*='/let-out']").count()).isZero();
            console.locator("#field-question").fill("Wer ist auf dem Bild?");
            console.locator("#about").selectOption("quote");
            console.locator("#ask form button").click();
            town.mosaik.awaitMail(person, mail -> String.valueOf(mail.text()).contains("Wer ist auf dem Bild?"));

            until(() -> {
                mine.navigate(receipt);
                return mine.content().contains("Wer ist auf dem Bild?");
            });
            assertThat(mine.locator("a[href='#field-fields-quote']").innerText())
                    .contains("Ihr Satz");
            mine.locator("[name='fields.quote']").fill("Ich selbst, im Garten hinter dem Haus.");
            mine.locator("form[action*='/change'] .actions button[value=look]").click();
            assertThat(mine.locator("ins").innerText()).contains("im Garten hinter dem Haus");
            assertThat(mine.locator("input:checked").count()).isZero();
            mine.locator("[name='again.consents.publish']").check();
            mine.locator("button[value=send]").click();
            assertThat(mine.url()).contains("done=changed");

            until(() -> {
                console.navigate(town.mosaik.moderation("/cases/" + id).toString());
                return console.content().contains("im Garten hinter dem Haus");
            });
            console.keyboard().press("a");
            console.keyboard().press("Enter");
            Page reader = phone.newPage();
            until(() ->
                    reader.navigate(town.mosaik.publication("/stories/" + id).toString())
                                    .status()
                            == 200);
            assertThat(reader.locator("h1").innerText()).contains("im Garten hinter dem Haus");
            assertThat(reader.locator("figure img").first().getAttribute("alt")).isEqualTo("Ein Mensch im Garten");
            assertThat(reader.content()).contains("Foto: Jana").doesNotContain(person);
            town.mosaik.awaitMail(person, mail -> mail.subject().contains("online"));

            mine.navigate(receipt);
            mine.locator("form[action*='/withdraw'] button.danger").click();
            assertThat(mine.locator("h1").innerText()).contains("zurückgezogen");
            until(() ->
                    reader.navigate(town.mosaik.publication("/stories/" + id).toString())
                                    .status()
                            == 410);
            assertThat(phone.cookies()).isEmpty();
        }
    }

    /** The script finds the proof of work while the person types, and nobody has to do anything for it. */
    @Test
    void withJavaScriptAStoryComesInAmongTheOthers() {
        try (BrowserContext phone = Browser.window(360, 780, ColorScheme.LIGHT, "de", true)) {
            Town town = Town.running();
            String receipt = tell(town, phone.newPage(), UUID.randomUUID() + "@example.org");
            String id = receipt.replaceFirst(".*/receipt/([^/]+)/.*", "$1");
            URI address = town.mosaik.moderation("/api/cases/" + id);
            until(() -> town.editor(HttpRequest.newBuilder(address)).status() == 200);
            assertThat(town.editor(HttpRequest.newBuilder(address)).json().path("quarantine"))
                    .isEmpty();
        }
    }

    private static String tell(Town town, Page page, String person) {
        page.navigate(
                town.mosaik.submission("/" + Town.CAMPAIGN + "?kind=PORTRAIT").toString());
        assertThat(page.locator(".kicker").first().innerText()).isEqualToIgnoringCase("Duisburg ist echt solidarisch");
        page.locator("[name='fields.name']").fill("Marisol");
        StoryForm.next(page);
        assertThat(page.locator("[name='fields.name']").inputValue()).isEqualTo("Marisol");
        assertThat(page.locator(".error-summary, [role=alert]").count()).isPositive();

        page.locator("[name='fields.age']").fill("38");
        page.locator("[name='fields.occupation']").fill("Gärtnerin");
        page.locator("[name='fields.quote']").fill("Was man teilt, wächst.");
        StoryForm.next(page);
        page.locator("input[type=file]").setInputFiles(new FilePayload("bild.jpg", "image/jpeg", Town.aPhoto()));
        StoryForm.next(page);
        assertThat(page.locator("figure img").isVisible()).isTrue();
        page.locator("[name='photos.0.alt']").fill("Ein Mensch im Garten");
        page.locator("[name='photos.0.credit']").fill("Foto: Jana");
        StoryForm.next(page);
        page.locator("[name='people.shown'][value=ME]").check();
        StoryForm.next(page);
        page.locator("[name='contact.email']").fill(person);
        StoryForm.next(page);
        page.locator("[name='consents.publish']").check();
        StoryForm.look(page);
        assertThat(page.locator("figure img").getAttribute("alt")).isEqualTo("Ein Mensch im Garten");
        return StoryForm.send(page);
    }
}
