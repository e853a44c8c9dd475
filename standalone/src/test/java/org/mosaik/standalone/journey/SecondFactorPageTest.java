package org.mosaik.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaik.standalone.journey.Town.until;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mosaik.moderation.accounts.Grant;
import org.mosaik.moderation.accounts.ManageAccounts;
import org.mosaik.moderation.accounts.Role;
import org.mosaik.moderation.accounts.Within;

/** A new editor's first day by keyboard alone: the password that was handed out, an app, and the day the telephone is gone. */
class SecondFactorPageTest {

    private static final String PASSWORD = "vier Wörter ohne Sinn";

    private final Town town = Town.running();

    @ParameterizedTest
    @CsvSource({"de, 1440, LIGHT", "en, 768, DARK"})
    void aNewEditorSetsUpAnAppAndComesInWithItAndWithout(String language, int width, ColorScheme scheme) {
        String name = "jana-" + language;
        String handedOut = account(name);
        try (BrowserContext desk = Browser.window(width, 900, scheme, language, true)) {
            Page page = desk.newPage();
            Keyboard keyboard = new Keyboard(page);

            signIn(page, keyboard, name, handedOut);
            assertThat(page.url()).contains("/account/password");
            look(page, "password " + language);
            keyboard.type("current", handedOut);
            keyboard.type("password", PASSWORD);
            keyboard.type("again", PASSWORD);
            keyboard.enter(url -> url.contains("/account?changed"));
            look(page, "account " + language);

            page.navigate(town.mosaik.moderation("/account/second-factor").toString());
            keyboard.type("code", "000000");
            keyboard.type("password", PASSWORD);
            page.keyboard().press("Enter");
            until(() -> page.locator(".error-summary").count() == 1);
            look(page, "enrol wrong " + language);
            Telephone telephone = new Telephone(page.locator(".secret").innerText());
            keyboard.type("code", telephone.code(0));
            keyboard.type("password", PASSWORD);
            page.keyboard().press("Enter");
            until(() -> page.locator(".codes li").count() == 10);
            look(page, "recovery codes " + language);
            String recovery = page.locator(".codes code").first().innerText();

            signIn(page, keyboard, name, PASSWORD);
            assertThat(page.url()).contains("/login/code");
            look(page, "code " + language);
            keyboard.type("code", "000000");
            page.keyboard().press("Enter");
            until(() -> page.locator(".error-summary").count() == 1);
            look(page, "code wrong " + language);
            keyboard.type("code", telephone.code(1));
            keyboard.enter(url -> url.endsWith("/cases"));

            signIn(page, keyboard, name, PASSWORD);
            assertThat(page.url()).contains("/login/code");
            keyboard.type("code", recovery);
            keyboard.enter(url -> url.endsWith("/cases"));
        }
    }

    private String account(String name) {
        ManageAccounts accounts = town.mosaik.context("moderation").getBean(ManageAccounts.class);
        assertThat(accounts.add(name, false)).isTrue();
        accounts.give(name, List.of(new Grant(Role.EDITOR, Town.CAMPAIGN)), Within.EVERYWHERE);
        return accounts.handOutPassword(name).orElseThrow();
    }

    private void signIn(Page page, Keyboard keyboard, String name, String password) {
        page.context().clearCookies();
        page.navigate(town.mosaik.moderation("/login").toString());
        keyboard.type("name", name);
        keyboard.type("password", password);
        keyboard.enter(url -> !url.contains("/login") || url.contains("/login/code"));
    }

    private static void look(Page page, String name) {
        assertThat(Axe.findings(page)).as(name).isEmpty();
        Browser.keepPicture(page, "second factor " + name);
    }
}
