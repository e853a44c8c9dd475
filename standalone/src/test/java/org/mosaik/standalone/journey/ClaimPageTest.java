package org.mosaik.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaik.standalone.journey.Town.until;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.mosaik.moderation.cases.ClaimCase;
import org.mosaik.standalone.RunningMosaik;
import org.mosaik.standalone.journey.Town.Told;

/** The page of a case says whose it is: while somebody works, after a long pause, and when somebody else was there. */
class ClaimPageTest {

    private static final String MINE = "Sie bearbeiten diesen Fall";
    private static final String OVER = "Der Fall ist wieder für alle frei";
    private static final String LOST = "Inzwischen war jemand anderes an diesem Fall";

    private final Town town = Town.running();

    @Test
    void aCaseIsKeptByWorkingOnItAndLostByDoingNothing() {
        Told told = town.tell("Marisol", "marisol-pause@example.org", null);
        try (BrowserContext desk = Browser.window(1440, 900, ColorScheme.LIGHT, "de", true)) {
            Page page = desk.newPage();
            Desk.logIn(page, town);
            page.clock().install();
            until(() ->
                    page.navigate(town.mosaik.moderation("/cases/" + told.id()).toString())
                                    .status()
                            == 200);
            assertThat(says(page)).contains(MINE);
            assertThat(Axe.findings(page)).isEmpty();
            Browser.keepPicture(page, "claim-mine");

            page.clock().fastForward("05:30");
            until(() -> says(page).contains(OVER));
            assertThat(Axe.findings(page)).isEmpty();
            Browser.keepPicture(page, "claim-over");
            page.keyboard().press("Shift");
            until(() -> says(page).contains(MINE));

            somebodyElseTakes(told);
            page.clock().fastForward("02:00");
            page.keyboard().press("Shift");
            until(() -> says(page).contains(LOST));
            Browser.keepPicture(page, "claim-lost");
            page.reload();
            assertThat(page.locator(".notice.warn").first().innerText()).contains("ist gerade an diesem Fall");
            assertThat(page.locator("[form=approve-form]").isDisabled()).isTrue();
            assertThat(Axe.findings(page)).isEmpty();
            Browser.keepPicture(page, "claim-of-somebody-else");
        }
    }

    private void somebodyElseTakes(Told told) {
        town.mosaik.context("moderation").getBean(ClaimCase.class).letGo(told.id(), RunningMosaik.EDITOR);
        HttpRequest.Builder claim = HttpRequest.newBuilder(town.mosaik.moderation("/api/cases/" + told.id() + "/claim"))
                .POST(BodyPublishers.noBody());
        assertThat(town.editor(claim).status()).isEqualTo(200);
    }

    private static String says(Page page) {
        return page.locator("#work").innerText();
    }
}
