package org.mosaik.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaik.standalone.demo.DemoContent;
import org.mosaik.standalone.demo.DemoStory;

/** Photos are added, described, put into order and removed with a keyboard alone, and without JavaScript. */
class PhotosByKeyboardTest {

    private final Town town = Town.running();

    @ParameterizedTest
    @ValueSource(strings = {"de", "ar"})
    void twoPhotosAreAddedOrderedDescribedAndOneIsRemoved(String language) {
        try (BrowserContext window = Browser.window(360, 780, ColorScheme.LIGHT, "de", false)) {
            Page page = window.newPage();
            page.navigate(town.mosaik
                    .submission("/" + Town.CAMPAIGN + "?kind=PORTRAIT&lang=" + language)
                    .toString());
            Keyboard keyboard = new Keyboard(page);
            keyboard.type("fields.name", "Marisol");
            keyboard.type("fields.age", "38");
            keyboard.type("fields.occupation", "Gärtnerin");
            keyboard.type("fields.quote", "Was man teilt, wächst.");
            keyboard.press("next");

            keyboard.choose("photos.0.file", picture(0));
            keyboard.type("photos.0.alt", "Ein Mensch im Garten");
            keyboard.press("photos.add");
            assertThat(page.locator("#photo-0 img").isVisible()).isTrue();
            keyboard.open("#photo-1 > details");
            keyboard.choose("photos.1.file", picture(1));
            keyboard.press("photos.add");
            assertThat(page.locator("#photo-1 img").isVisible()).isTrue();
            assertThat(page.url()).endsWith("#photo-1");
            List<String> kept = List.of(kept(page, 0), kept(page, 1));

            keyboard.press("photos.1.up");
            assertThat(List.of(kept(page, 0), kept(page, 1))).containsExactly(kept.get(1), kept.get(0));
            keyboard.press("next");
            assertThat(page.locator(".error-summary a[href='#field-photos-0-alt']")
                            .isVisible())
                    .as("the first has no words yet")
                    .isTrue();
            keyboard.type("photos.0.alt", "Eine Hand mit Setzlingen");
            keyboard.press("photos.1.remove");
            assertThat(page.locator("[name='photos.1.kept']").count()).isZero();
            assertThat(kept(page, 0)).isEqualTo(kept.get(1));
            assertThat(page.locator("[name='photos.0.alt']").inputValue()).isEqualTo("Eine Hand mit Setzlingen");
            keyboard.press("next");

            keyboard.pick("people.shown", "ME");
            keyboard.press("next");
            keyboard.press("next");
            keyboard.tick("[name='consents.publish']");
            keyboard.press("look");
            keyboard.press("send");
            assertThat(page.url()).contains("/receipt/");
            String receipt = page.url().replaceFirst("[?#].*", "");
            String[] parts = URI.create(receipt).getPath().split("/");
            assertThat(town.receipt(new Town.Told(parts[2], receipt)).at("/story/photos"))
                    .singleElement()
                    .satisfies(photo -> assertThat(photo.path("alt").asString()).isEqualTo("Eine Hand mit Setzlingen"));
        }
    }

    private static String kept(Page page, int place) {
        return page.locator("[name='photos." + place + ".kept']").inputValue();
    }

    private static byte[] picture(int number) {
        return DemoContent.stories().stream()
                .map(DemoStory::photo)
                .filter(photo -> photo != null)
                .skip(number)
                .findFirst()
                .orElseThrow()
                .jpeg();
    }
}
