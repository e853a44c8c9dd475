package org.mosaik.moderation.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mosaik.messaging.kit.Infrastructure;
import org.mosaik.moderation.Browser;
import org.mosaik.moderation.Moderation;

/** The whole way through Spring's authorization server and back, with a browser. */
class AuthorizationServerTest {

    @Test
    void somebodySignsInAtTheProviderAndIsIn() {
        String settings = "mosaik.moderation.login.provider.";
        try (HouseProvider provider = new HouseProvider();
                Moderation moderation = Moderation.start(
                        "127.0.0.1:1",
                        Infrastructure.freshDatabase(),
                        "mosaik.moderation.login.require-second-factor=true",
                        settings + "issuer=" + provider.issuer(),
                        settings + "client-id=" + HouseProvider.CLIENT,
                        settings + "client-secret=" + HouseProvider.SECRET,
                        settings + "roles.desk=editor@probe")) {
            Browser browser = new Browser(moderation);

            HttpResponse<String> form = followed(browser, browser.get("/oauth2/authorization/provider"));
            assertThat(form.uri().toString()).startsWith(provider.issuer() + "/login");
            HttpResponse<String> arrived = followed(
                    browser,
                    browser.post(
                            provider.issuer() + "/login",
                            "username",
                            HouseProvider.PERSON,
                            "password",
                            HouseProvider.PASSWORD));

            assertThat(arrived.uri()).isEqualTo(moderation.uri("/cases"));
            assertThat(arrived.statusCode()).isEqualTo(200);
            assertThat(moderation
                            .bean(KnownAccounts.class)
                            .find(HouseProvider.PERSON)
                            .orElseThrow()
                            .grants())
                    .isEqualTo(Grants.parse(List.of("editor@probe")));
        }
    }

    private static HttpResponse<String> followed(Browser browser, HttpResponse<String> answer) {
        HttpResponse<String> here = answer;
        for (int hops = 0; hops < 10; hops++) {
            Optional<String> next = here.headers().firstValue("Location");
            if (next.isEmpty()) {
                return here;
            }
            here = browser.get(here.uri().resolve(next.get()).toString());
        }
        throw new AssertionError("no end: " + here.uri());
    }
}
