package org.mosaik.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The form on a small phone and on a wide screen, in every state and language: usable, and axe finds nothing. */
class FormInEveryLanguageTest {

    private final Town town = Town.running();
    private final List<String> findings = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"de", "de-x-einfach", "en", "tr", "uk", "ar", "fr"})
    void everyStepOnASmallPhone(String language) {
        try (BrowserContext phone = Browser.window(360, 780, ColorScheme.LIGHT, "de", true)) {
            Page page = open(phone, language);
            look(page, language, "story");
            StoryForm.next(page);
            assertThat(page.locator(".error-summary").isVisible()).isTrue();
            look(page, language, "story-error");
            fillStory(page);
            StoryForm.next(page);
            look(page, language, "photo");
            page.locator("input[type=file]").setInputFiles(new FilePayload("bild.jpg", "image/jpeg", Town.aPhoto()));
            StoryForm.next(page);
            look(page, language, "photo-error");
            page.locator("[name='photos.0.alt']").fill("Ein Mensch im Garten");
            page.locator("[name='photos.1.file']").setInputFiles(new FilePayload("b.jpg", "image/jpeg", Town.aPhoto()));
            page.locator("#photo-1 > details > summary").click();
            page.locator("button[value='photos.add']").click();
            page.locator("[name='photos.1.alt']").fill("Noch ein Mensch im Garten");
            page.locator("button[value='photos.1.up']").click();
            assertThat(page.locator("[name='photos.0.alt']").inputValue()).startsWith("Noch ein Mensch");
            assertThat(page.url()).endsWith("#photo-0");
            look(page, language, "photos");
            StoryForm.next(page);
            page.locator("button[value='add.TEENAGER']").click();
            StoryForm.next(page);
            assertThat(page.locator(".error-summary").isVisible()).isTrue();
            look(page, language, "people-error");
            page.locator("button[value='remove.p1']").click();
            page.locator("[name='people.shown'][value=ME]").check();
            look(page, language, "people");
            StoryForm.next(page);
            page.locator("[name='contact.email']").fill(UUID.randomUUID() + "@example.org");
            look(page, language, "contact");
            StoryForm.next(page);
            look(page, language, "consents");
            page.locator(".form-step.current button[value=look]").click();
            assertThat(page.locator(".error-summary").isVisible()).isTrue();
            look(page, language, "consents-error");
            page.locator("[name='consents.publish']").check();
            StoryForm.look(page);
            look(page, language, "preview");
            StoryForm.send(page);
            look(page, language, "receipt");
            assertThat(phone.cookies()).isEmpty();
            assertThat(page.evaluate("localStorage.length + sessionStorage.length"))
                    .isEqualTo(0);
        }
        assertThat(findings).isEmpty();
    }

    /** No script anywhere: through every step, away, back by the link in the mail, and to the end. */
    @ParameterizedTest
    @ValueSource(strings = {"de", "de-x-einfach", "en", "tr", "uk", "ar", "fr"})
    void withoutJavaScript(String language) {
        String mail = UUID.randomUUID() + "@example.org";
        try (BrowserContext phone = Browser.window(360, 780, ColorScheme.LIGHT, "de", false)) {
            Page page = open(phone, language);
            StoryForm.next(page);
            assertThat(page.locator(".error-summary a").first().isVisible()).isTrue();
            fillStory(page);
            page.locator("[name='fields.place']").fill("Дуйсбург");
            StoryForm.next(page);
            StoryForm.next(page);
            page.locator("button[value='add.ADULT']").click();
            page.locator("[name='people.p1.name']").fill("Aylin");
            page.locator("[name='people.shown'][value=OTHERS]").check();
            StoryForm.next(page);
            assertThat(StoryForm.step(page)).isEqualTo("contact");
            page.locator("details.later summary").click();
            page.locator("[name='later.email']").fill(mail);
            page.locator("button[value=later]").click();
            assertThat(page.locator("button[value=change]").isVisible())
                    .as(page.content())
                    .isTrue();

            page.navigate(town.linkIn(mail, "/draft/").toString());
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            assertThat(StoryForm.step(page)).isEqualTo("contact");
            StoryForm.next(page);
            page.locator("[name='consents.publish']").check();
            StoryForm.look(page);
            assertThat(page.content()).contains("Marisol", "Duisburg");
            StoryForm.send(page);
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            assertThat(phone.cookies()).isEmpty();
        }
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "ar"})
    void theWholeFormOnAWideScreen(String language) {
        try (BrowserContext desk = Browser.window(1440, 900, ColorScheme.DARK, "de", true)) {
            Page page = open(desk, language);
            look(page, language, "wide");
            page.locator("details.later summary").click();
            page.locator("[name='later.email']").fill(UUID.randomUUID() + "@example.org");
            page.locator("button[value=later]").click();
            look(page, language, "later");
            page.locator("button[value=change]").click();
            fillStory(page);
            page.locator("[name='consents.publish']").check();
            page.locator(".actions.wide-only button[value=look]").click();
            look(page, language, "wide-preview");
            page.locator("button[value=change]").click();
            assertThat(page.locator("[name='fields.name']").inputValue()).isEqualTo("Marisol");
            page.locator(".actions.wide-only button[value=look]").click();
            StoryForm.send(page);
        }
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "ar"})
    void withTextsTwiceAsLarge(String language) {
        try (BrowserContext phone = Browser.window(360, 780, ColorScheme.LIGHT, "de", true)) {
            Page page = open(phone, language);
            page.evaluate("document.documentElement.style.fontSize = '200%'");
            look(page, language, "large");
            page.locator(".form-step.current button[value=next]").scrollIntoViewIfNeeded();
            assertThat(page.locator(".form-step.current button[value=next]").isVisible())
                    .isTrue();
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void byKeyboardAlone() {
        try (BrowserContext phone = Browser.window(360, 780, ColorScheme.LIGHT, "de", true)) {
            Page page = open(phone, "de");
            Keyboard keyboard = new Keyboard(page);
            keyboard.type("fields.name", "Marisol");
            keyboard.type("fields.age", "38");
            keyboard.type("fields.occupation", "Gärtnerin");
            keyboard.type("fields.quote", "Was man teilt, wächst.");
            keyboard.press("next");
            keyboard.press("next");
            keyboard.press("next");
            keyboard.press("next");
            keyboard.tick("[name='consents.publish']");
            keyboard.press("look");
            keyboard.press("send");
            assertThat(page.url()).contains("/receipt/");
        }
    }

    private Page open(BrowserContext window, String language) {
        Page page = window.newPage();
        page.onRequest(request -> {
            if (!request.url().startsWith("http://localhost:")) {
                findings.add("asks elsewhere: " + request.url());
            }
        });
        page.navigate(town.mosaik
                .submission("/" + Town.CAMPAIGN + "?kind=PORTRAIT&lang=" + language)
                .toString());
        return page;
    }

    private static void fillStory(Page page) {
        page.locator("[name='fields.name']").fill("Marisol");
        page.locator("[name='fields.age']").fill("38");
        page.locator("[name='fields.occupation']").fill("Gärtnerin");
        page.locator("[name='fields.quote']").fill("Was man teilt, wächst.");
    }

    private void look(Page page, String language, String state) {
        Axe.findings(page).forEach(finding -> findings.add(language + " " + state + ": " + finding));
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        Browser.keepPicture(page, "form-" + language + "-" + state);
    }
}
