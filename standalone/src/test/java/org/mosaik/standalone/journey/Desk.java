package org.mosaik.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.mosaik.standalone.RunningMosaik;

/** The editors' console, as its editor begins the day. */
final class Desk {

    private Desk() {}

    static void logIn(Page page, Town town) {
        page.navigate(town.mosaik.moderation("/login").toString());
        page.locator("#name").fill(RunningMosaik.EDITOR);
        page.locator("#password").fill(RunningMosaik.PASSWORD);
        page.locator("form[action*=login] button").click();
        assertThat(page.url()).contains("/cases");
    }
}
