package org.mosaik.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaik.standalone.journey.Town.until;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mosaik.standalone.RunningMosaik;
import org.mosaik.standalone.journey.Town.Told;

/** A studio shoot: from the console to the form, the queue and the wall; the person gets the link on paper. */
class OnBehalfTest {

    private static final String SCAN = "%PDF-1.7 unterschrieben";

    private final Town town = Town.running();

    @Test
    void anEditorEntersAPortraitForSomebodyAndItIsPublished() {
        try (BrowserContext desk = Browser.window(1440, 900, ColorScheme.LIGHT, "de", true)) {
            Page page = desk.newPage();
            String receipt = enter(page, issued(page, town));
            Told told = new Told(receipt.replaceFirst(".*/receipt/([^/]+)/.*", "$1"), receipt);

            until(() ->
                    page.navigate(town.mosaik.moderation("/cases/" + told.id()).toString())
                                    .status()
                            == 200);
            assertThat(page.locator("aside").innerText())
                    .contains("Eingetragen von", RunningMosaik.EDITOR, "Fototermin", "9. März 2026");
            Town.Answer paper =
                    town.get(URI.create(page.locator("aside a[href*='/paper/']").getAttribute("href")));
            assertThat(paper.body()).isEqualTo(SCAN);

            page.keyboard().press("a");
            page.keyboard().press("Enter");
            until(() -> town.storyStatus(told) == 200);
            String story =
                    town.get(town.mosaik.publication("/stories/" + told.id())).body();
            assertThat(story)
                    .contains("Was man teilt, wächst.", "Ein Mensch im Studio")
                    .doesNotContain("unterschrieben", RunningMosaik.EDITOR, "/paper/");
            until(() -> town.get(URI.create(receipt)).body().contains("Ihre Geschichte ist online"));
        }
    }

    /** One of two agrees by mail, the other has signed: a call is enough to take it back. */
    @Test
    void whatAFatherSignedCountsUntilHeCalls() {
        String family = UUID.randomUUID() + "@example.org";
        Told marlon = town.tellOfAChild("Marlon", "studio-" + family, "mutter-" + family, "vater-" + family);
        URI mother = town.linkIn("mutter-" + family, "/consent/");
        town.post(URI.create(mother + "/agree"), Map.of("consents.child", "true"));
        until(() -> town.decide(marlon, "approve", null).status() == 409);

        try (BrowserContext desk = Browser.window(1440, 900, ColorScheme.LIGHT, "de", true)) {
            Page page = desk.newPage();
            Desk.logIn(page, town);
            String aCase = town.mosaik.moderation("/cases/" + marlon.id()).toString();
            page.navigate(aCase);
            look(page, "case-before-the-sheet");
            String sheet = page.waitForPopup(
                            () -> page.locator("a[href*='/people/p1b/sheet']").click())
                    .url();
            page.navigate(sheet);
            look(page, "sheet");
            page.locator("[name='consents.child.1'][value=site]").check();
            page.locator("[name='behalf.agreed-on']").fill("2026-03-09");
            page.locator("[name='behalf.paper']")
                    .setInputFiles(
                            new FilePayload("blatt.pdf", "application/pdf", SCAN.getBytes(StandardCharsets.US_ASCII)));
            page.locator("form.page-form .actions button").click();
            assertThat(page.url()).as(page.content()).contains("done=yes");
            look(page, "sheet-entered");

            Locator approve = page.locator("button[form=approve-form]");
            until(() -> page.navigate(aCase).status() == 200 && approve.isEnabled());
            approve.click();
            // A child takes another one, too
            until(() -> town.decide(marlon, "approve", null).status() == 200);
            until(() -> town.storyStatus(marlon) == 200);
            page.navigate(aCase);
            assertThat(page.locator("aside").innerText()).contains("Unterschrieben am 9. März 2026");
            look(page, "case-after-the-sheet");
            assertThat(town.get(URI.create(marlon.receipt())).body()).contains("hat auf Papier Ja gesagt");

            page.navigate(sheet);
            page.locator("form[action$='/withdraw'] button").click();
            assertThat(page.url()).contains("done=no");
            until(() -> town.storyStatus(marlon) == 410);
        }
    }

    /** On a phone and in the dark, because that is how the pages are looked at. */
    @Test
    void aSpreadsheetGoesInRowByRow() {
        try (BrowserContext phone = Browser.window(360, 780, ColorScheme.DARK, "de", true)) {
            Page page = phone.newPage();
            page.navigate(issued(page, town) + "/import?kind=PORTRAIT");
            String rows = "Vorname;Alter;occupation;quote;place;consents.publish;agreed-on\n"
                    + "Ayla;41;Busfahrerin;Wer mitfährt, kommt an.;Marxloh;ja;9.3.2026\n"
                    + "Timo;alt;;Ohne Alter;;ja;9.3.2026\n";
            page.locator("input[type=file]")
                    .setInputFiles(
                            new FilePayload("tabelle.csv", "text/csv", rows.getBytes(Charset.forName("windows-1252"))));
            page.locator("form.page-form button").click();
            assertThat(page.locator(".lead").innerText()).contains("Gut: 1. Auszubessern: 1.");
            look(page, "import-report");

            page.locator("form[action*='/import/run'] button").click();
            assertThat(page.locator(".lead").innerText()).contains("Importiert: 1.");
            look(page, "import-done");
            String receipt = page.locator("a[href*='/receipt/']").getAttribute("href");
            until(() -> page.navigate(receipt).status() == 200 && page.content().contains("Wer mitfährt, kommt an."));
            assertThat(page.content()).contains("Duisburg-Marxloh");
        }
    }

    private static void look(Page page, String state) {
        assertThat(Axe.findings(page)).as(state).isEmpty();
        Browser.keepPicture(page, state);
    }

    /** What the console gives out, as the editor gets it. */
    static String issued(Page page, Town town) {
        Desk.logIn(page, town);
        page.navigate(town.mosaik.moderation("/behalf").toString());
        page.locator("#campaign-" + Town.CAMPAIGN).check();
        page.locator("form[action*='/behalf'] button").click();
        assertThat(page.locator("ol.timeline").innerText()).contains(RunningMosaik.EDITOR);
        return page.locator("a.button[href*='/on-behalf/']").getAttribute("href");
    }

    private static String enter(Page page, String link) {
        page.navigate(link);
        page.locator("[name='behalf.way'][value=STUDIO]").check();
        page.locator("[name='behalf.agreed-on']").fill("2026-03-09");
        page.locator("[name='behalf.paper']")
                .setInputFiles(
                        new FilePayload("blatt.pdf", "application/pdf", SCAN.getBytes(StandardCharsets.US_ASCII)));
        page.locator("[name='fields.name']").fill("Marisol");
        page.locator("[name='fields.age']").fill("38");
        page.locator("[name='fields.occupation']").fill("Gärtnerin");
        page.locator("[name='fields.quote']").fill("Was man teilt, wächst.");
        page.locator("input[type=file][name='photos.0.file']")
                .setInputFiles(new FilePayload("bild.jpg", "image/jpeg", Town.aPhoto()));
        page.locator("[name='photos.0.alt']").fill("Ein Mensch im Studio");
        page.locator("[name='people.shown'][value=ME]").check();
        page.locator("[name='consents.publish']").check();
        page.locator("form.page-form .actions button").last().click();
        assertThat(page.url()).as(page.content()).contains("/entered/");
        return page.locator("a[href*='/receipt/']").getAttribute("href");
    }
}
