package org.mosaik.moderation.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mosaik.messaging.kit.Infrastructure;
import org.mosaik.moderation.Api;
import org.mosaik.moderation.Browser;
import org.mosaik.moderation.Moderation;

/** Unless an operator says otherwise, a password alone leads to where an app is set up, and nowhere else. */
class RequiredSecondFactorTest {

    private static Moderation moderation;

    @BeforeAll
    static void start() {
        moderation = Moderation.start(
                "127.0.0.1:1", Infrastructure.freshDatabase(), "mosaik.moderation.login.require-second-factor=true");
    }

    @AfterAll
    static void stop() {
        moderation.close();
    }

    @Test
    void aPasswordAloneLeadsNowhere() {
        Browser anna = Browser.signedIn(moderation);

        for (String page : new String[] {"/cases", "/account", "/accounts", "/behalf", "/media/a/b/960.jpg"}) {
            assertThat(anna.get(page).headers().firstValue("Location").orElseThrow())
                    .as(page)
                    .endsWith("/account/second-factor");
        }
        anna.get("/account/second-factor");
        assertThat(anna.post("/account/sessions")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/account/second-factor");
        assertThat(anna.get("/account/second-factor").statusCode()).isEqualTo(200);
        assertThat(anna.get("/imprint").statusCode()).isEqualTo(200);
        assertThat(anna.post("/logout").headers().firstValue("Location").orElseThrow())
                .contains("/login?out");
    }

    @Test
    void programsHaveTheirTokenInstead() {
        assertThat(new Api(moderation).get("/api/cases").statusCode()).isEqualTo(200);
    }

    @Test
    void itIsTheDefault() {
        assertThat(new org.springframework.boot.context.properties.bind.Binder().bindOrCreate("x", LoginSettings.class))
                .extracting(LoginSettings::requireSecondFactor)
                .isEqualTo(true);
    }
}
