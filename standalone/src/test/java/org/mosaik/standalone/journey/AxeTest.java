package org.mosaik.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/** The looks of the other tests find what is wrong. */
class AxeTest {

    private static final String SOUND =
            "<!doctype html><html lang=de><title>Seite</title><main><h1>Seite</h1>%s</main>";

    @Test
    void findsAPictureWithoutWordsPaleTextAndAPageThatIsTooWide() {
        try (BrowserContext window = Browser.window(360, 700, ColorScheme.LIGHT, "de", true)) {
            Page page = window.newPage();
            page.setContent(SOUND.formatted(""));
            assertThat(Axe.findings(page)).isEmpty();

            page.setContent(SOUND.formatted("<img src='data:,'>"));
            assertThat(Axe.findings(page)).singleElement().asString().startsWith("image-alt");

            page.setContent(SOUND.formatted("<p style='color:#ccc;background:#fff'>blass</p>"));
            assertThat(Axe.findings(page)).singleElement().asString().startsWith("color-contrast");

            page.setContent(SOUND.formatted("<p style='width:900px'>breit</p>"));
            assertThat(Axe.findings(page)).containsExactly("scrolls sideways");
        }
    }
}
