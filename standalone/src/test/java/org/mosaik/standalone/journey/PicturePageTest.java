package org.mosaik.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaik.standalone.journey.Town.until;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.mosaik.standalone.journey.Town.Told;

/** An editor covers a face: by mouse, by keyboard, by finger, and without JavaScript. */
class PicturePageTest {

    private final Town town = Town.running();

    @Test
    void boxesAreDrawnByMouseAndMovedByKeyboardAndTakenBackUntilTheyAreSaved() {
        Told told = town.tell("Maus", "maus@example.org", Town.aPhoto());
        String medium = RedactedPhotoTest.medium(town, told);
        try (BrowserContext desk = Browser.window(1440, 900, ColorScheme.LIGHT, "de", true)) {
            Page page = desk.newPage();
            Desk.logIn(page, town);
            page.navigate(town.mosaik.moderation("/cases/" + told.id()).toString());
            page.keyboard().press("b");
            page.waitForURL("**/media/" + medium);

            BoundingBox stage = page.locator("#stage svg").boundingBox();
            page.mouse().move(stage.x + stage.width * 0.2, stage.y + stage.height * 0.1);
            page.mouse().down();
            page.mouse().move(stage.x + stage.width * 0.5, stage.y + stage.height * 0.4);
            page.mouse().up();
            assertThat(numbers(page, 0)).satisfies(box -> isNear(box, 20, 10, 30, 30));

            page.keyboard().press("b");
            page.keyboard().press("ArrowRight");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Shift+ArrowRight");
            assertThat(numbers(page, 1)).containsExactly(41.0, 41.0, 21.0, 20.0);
            assertThat(page.locator("#stage rect").count()).isEqualTo(2);
            page.keyboard().press("u");
            assertThat(numbers(page, 1)).containsExactly(41.0, 41.0, 20.0, 20.0);
            page.locator("[name=fill]").nth(1).selectOption("BLACK");

            page.locator("#look").click();
            until(() -> page.locator("#preview-state").innerText().contains("Die Vorschau ist da"));
            look(page, "picture-preview");

            page.locator("#field-redact .actions button").first().press("Enter");
            page.waitForURL("**?saved=1");
            assertThat(page.locator(".notice.ok").innerText()).contains("Gespeichert");
            assertThat(numbers(page, 0)).satisfies(box -> isNear(box, 20, 10, 30, 30));
            assertThat(page.locator("[name=fill]").nth(1).inputValue()).isEqualTo("BLACK");
            look(page, "picture-saved");
            page.keyboard().press("z");
            page.waitForURL("**/cases/" + told.id());
            assertThat(page.locator("figure img").getAttribute("src")).doesNotContain(medium);
            assertThat(page.locator(".people").innerText()).contains("Bild verdeckt oder zugeschnitten");
            assertThat(Axe.findings(page)).isEmpty();
        }
    }

    @Test
    void aFingerDrawsABoxOnAPhone() {
        Told told = town.tell("Finger", "finger@example.org", Town.aPhoto());
        String medium = RedactedPhotoTest.medium(town, told);
        try (BrowserContext phone = Browser.window(360, 780, ColorScheme.DARK, "en", true)) {
            Page page = phone.newPage();
            Desk.logIn(page, town);
            page.navigate(town.mosaik
                    .moderation("/cases/" + told.id() + "/media/" + medium)
                    .toString());
            page.locator("#stage").scrollIntoViewIfNeeded();
            BoundingBox stage = page.locator("#stage svg").boundingBox();
            CDPSession fingers = phone.newCDPSession(page);

            touch(fingers, "touchStart", stage.x + stage.width * 0.3, stage.y + stage.height * 0.3);
            touch(fingers, "touchMove", stage.x + stage.width * 0.4, stage.y + stage.height * 0.4);
            touch(fingers, "touchMove", stage.x + stage.width * 0.7, stage.y + stage.height * 0.6);
            touch(fingers, "touchEnd", 0, 0);

            until(() -> page.locator("#boxes > li").count() == 1);
            assertThat(numbers(page, 0)).satisfies(box -> isNear(box, 30, 30, 40, 30));
            look(page, "picture-phone");
        }
    }

    @Test
    void numbersAreEnoughWithoutJavaScript() {
        Told told = town.tell("Zahlen", "zahlen@example.org", Town.aPhoto());
        String medium = RedactedPhotoTest.medium(town, told);
        try (BrowserContext desk = Browser.window(768, 1000, ColorScheme.DARK, "de", false)) {
            Page page = desk.newPage();
            Desk.logIn(page, town);
            page.navigate(town.mosaik
                    .moderation("/cases/" + told.id() + "/media/" + medium)
                    .toString());
            for (String name : List.of("left", "top", "width", "height")) {
                page.locator("[name=" + name + "]").first().fill("25");
            }
            page.locator("[name=turns]").selectOption("1");
            page.locator("#look").click();
            assertThat(page.locator("#preview").getAttribute("src")).contains("preview.jpg?", "left=25", "turns=1");
            Browser.keepPicture(page, "picture-without-script");

            page.locator("#field-redact .actions button").first().click();

            assertThat(page.locator(".notice.ok").innerText()).contains("Gespeichert");
            assertThat(numbers(page, 0)).containsExactly(25.0, 25.0, 25.0, 25.0);
            assertThat(page.locator("[name=turns]").inputValue()).isEqualTo("1");
        }
    }

    private static void look(Page page, String name) {
        assertThat(Axe.findings(page)).isEmpty();
        Browser.keepPicture(page, name);
    }

    private static List<Double> numbers(Page page, int box) {
        return List.of("left", "top", "width", "height").stream()
                .map(name -> page.locator("#boxes [name=" + name + "]").nth(box).inputValue())
                .map(Double::valueOf)
                .toList();
    }

    private static void isNear(List<? extends Double> box, double... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            assertThat(box.get(i)).isBetween(wanted[i] - 1.5, wanted[i] + 1.5);
        }
    }

    private static void touch(CDPSession fingers, String kind, double x, double y) {
        String points = kind.equals("touchEnd") ? "" : String.format(Locale.ROOT, "{\"x\":%.1f,\"y\":%.1f}", x, y);
        JsonObject event = JsonParser.parseString("{\"type\":\"" + kind + "\",\"touchPoints\":[" + points + "]}")
                .getAsJsonObject();
        fingers.send("Input.dispatchTouchEvent", event);
    }
}
