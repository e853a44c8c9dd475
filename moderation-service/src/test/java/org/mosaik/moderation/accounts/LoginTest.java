package org.mosaik.moderation.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Case;
import org.mosaik.moderation.Api;
import org.mosaik.moderation.Browser;
import org.mosaik.moderation.Moderation;
import org.mosaik.moderation.Stories;

class LoginTest {

    private final Moderation moderation = Moderation.shared();

    @Test
    void sendsStrangersToTheLogin() {
        HttpResponse<String> answer = new Browser(moderation).get("/cases");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/login");
    }

    @Test
    void changesTheSessionAtLogin() {
        Browser browser = new Browser(moderation);
        HttpResponse<String> page = browser.get("/login");
        String before = browser.session();

        HttpResponse<String> answer = browser.post("/login", "name", "anna", "password", Moderation.PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(before).isNotBlank();
        assertThat(browser.session()).isNotBlank().isNotEqualTo(before);
        assertThat(page.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly")
                .contains("SameSite=Lax");
    }

    @Test
    void answersTheSameToAWrongNameAndAWrongPassword() {
        Browser browser = new Browser(moderation);
        browser.get("/login");

        HttpResponse<String> wrongPassword = browser.post("/login", "name", "anna", "password", "falsch");
        HttpResponse<String> wrongName = browser.post("/login", "name", "nemo", "password", "falsch");

        assertThat(wrongName.statusCode()).isEqualTo(wrongPassword.statusCode());
        assertThat(wrongName.headers().firstValue("Location"))
                .isEqualTo(wrongPassword.headers().firstValue("Location"));
        assertThat(browser.follow(wrongName).body()).contains("Name oder Passwort stimmt nicht");
    }

    @Test
    void boundsTheAttemptsPerName() {
        Browser browser = new Browser(moderation);
        browser.get("/login");
        String name = "berta-" + Stories.anId();
        for (int i = 0; i < 5; i++) {
            assertThat(browser.post("/login", "name", name, "password", "falsch")
                            .statusCode())
                    .isEqualTo(302);
        }

        HttpResponse<String> answer = browser.post("/login", "name", name, "password", "falsch");

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("60");
        assertThat(answer.body()).contains("Zu viele Versuche");
    }

    @Test
    void signsOut() {
        Browser browser = Browser.signedIn(moderation);

        HttpResponse<String> out = browser.post("/logout");

        assertThat(browser.follow(out).body()).contains("Sie sind abgemeldet");
        assertThat(browser.get("/cases").statusCode()).isEqualTo(302);
    }

    @Test
    void row16RefusesAPostFromAnotherSite() {
        String id = Stories.anId();
        moderation.handIn(Stories.aStory(id));

        HttpResponse<String> answer = Api.send(
                moderation,
                "POST",
                "/cases/" + id + "/approve",
                "revision=" + moderation.find(id).orElseThrow().revision(),
                "Content-Type",
                "text/plain",
                "Origin",
                "https://elsewhere.example");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(moderation.find(id).orElseThrow().state()).isEqualTo(Case.State.OPEN);
    }

    @Test
    void explainsAStaleForm() {
        String id = Stories.anId();
        moderation.handIn(Stories.aStory(id));
        Browser browser = Browser.signedIn(moderation);
        browser.token("stale");

        HttpResponse<String> answer = browser.post(
                "/cases/" + id + "/approve",
                "revision",
                Long.toString(moderation.find(id).orElseThrow().revision()));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Ihre Anmeldung ist abgelaufen", "nichts wurde geändert");
        assertThat(moderation.find(id).orElseThrow().state()).isEqualTo(Case.State.OPEN);
    }

    @Test
    void keepsPicturesForEditors() {
        HttpResponse<String> answer = new Browser(moderation).get("/media/a/b/960.jpg");

        assertThat(answer.statusCode()).isEqualTo(302);
    }
}
