package org.mosaik.moderation.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mosaik.messaging.kit.Infrastructure;
import org.mosaik.moderation.Browser;
import org.mosaik.moderation.Moderation;
import org.mosaik.moderation.Stories;

/** Signing in through an identity provider, and what a provider, or somebody in between, may not say. */
class ProviderLoginTest {

    private static final ForgingProvider PROVIDER = new ForgingProvider();

    private static Moderation moderation;

    private final String name = "jana-" + Stories.anId().substring(0, 8);

    @BeforeAll
    static void start() {
        String settings = "mosaik.moderation.login.provider.";
        moderation = Moderation.start(
                "127.0.0.1:1",
                Infrastructure.freshDatabase(),
                settings + "issuer=" + PROVIDER.issuer(),
                settings + "client-id=" + ForgingProvider.CLIENT,
                settings + "client-secret=a-secret-that-both-know",
                settings + "label=Stadtkonto",
                settings + "roles.desk=editor@probe,reader@other");
    }

    @AfterAll
    static void stop() {
        moderation.close();
        PROVIDER.close();
    }

    @Test
    void whomTheProviderKnowsIsLetInWithTheRolesThatItSays() {
        Browser browser = new Browser(moderation);
        assertThat(browser.get("/login").body()).contains("Mit „Stadtkonto“ anmelden");

        assertThat(arrive(browser, nonce -> PROVIDER.signed(PROVIDER.claims("4711", name, nonce))))
                .endsWith("/cases");

        AccountDocument account =
                moderation.bean(KnownAccounts.class).find(name).orElseThrow();
        assertThat(account.grants()).isEqualTo(Grants.parse(List.of("editor@probe", "reader@other")));
        assertThat(account.hasPassword()).isFalse();
        assertThat(browser.get("/account").body()).contains(name);
    }

    @Test
    void row62ForgedTokensLetNobodyIn() {
        Instant soon = Instant.now().plusSeconds(60);
        String issuer = PROVIDER.issuer();
        String client = ForgingProvider.CLIENT;
        Map<String, UnaryOperator<String>> forged = Map.of(
                "unsigned", nonce -> ForgingProvider.unsigned(PROVIDER.claims("4711", name, nonce)),
                "the public key as a secret", nonce -> PROVIDER.swapped(PROVIDER.claims("4711", name, nonce)),
                "another key",
                        nonce -> ForgingProvider.signedWith(
                                ForgingProvider.keys(), PROVIDER.claims("4711", name, nonce)),
                "another issuer",
                        nonce -> PROVIDER.signed(
                                ForgingProvider.claims("http://elsewhere.example", client, "4711", name, nonce, soon)),
                "another audience",
                        nonce -> PROVIDER.signed(
                                ForgingProvider.claims(issuer, "somebody-else", "4711", name, nonce, soon)),
                "expired",
                        nonce -> PROVIDER.signed(ForgingProvider.claims(
                                issuer,
                                client,
                                "4711",
                                name,
                                nonce,
                                Instant.now().minusSeconds(90))),
                "of another login", nonce -> PROVIDER.signed(PROVIDER.claims("4711", name, "another-nonce")),
                "garbage", nonce -> "a.b.c");

        forged.forEach((how, token) -> {
            Browser browser = new Browser(moderation);
            assertThat(arrive(browser, token)).as(how).endsWith("/login?refused");
            assertThat(browser.get("/account").statusCode()).as(how).isEqualTo(302);
        });
        assertThat(moderation.bean(KnownAccounts.class).find(name)).isEmpty();
    }

    @Test
    void aNameThatSomebodyElseHasIsNotToBeHad() {
        assertThat(arrive(new Browser(moderation), nonce -> PROVIDER.signed(PROVIDER.claims("4711", "anna", nonce))))
                .endsWith("/login?refused");
        assertThat(arrive(new Browser(moderation), nonce -> PROVIDER.signed(PROVIDER.claims("4711", name, nonce))))
                .endsWith("/cases");
        assertThat(arrive(new Browser(moderation), nonce -> PROVIDER.signed(PROVIDER.claims("0815", name, nonce))))
                .endsWith("/login?refused");
        assertThat(arrive(
                        new Browser(moderation), nonce -> PROVIDER.signed(PROVIDER.claims("4711", "Jana <b>", nonce))))
                .endsWith("/login?refused");
    }

    @Test
    void whoIsLockedHereDoesNotComeInThroughTheProvider() {
        Browser browser = new Browser(moderation);
        arrive(browser, nonce -> PROVIDER.signed(PROVIDER.claims("4711", name, nonce)));
        moderation.bean(ManageAccounts.class).lock(name);

        assertThat(browser.get("/account").statusCode()).isEqualTo(302);
        assertThat(arrive(new Browser(moderation), nonce -> PROVIDER.signed(PROVIDER.claims("4711", name, nonce))))
                .endsWith("/login?refused");
    }

    @Test
    void anAnswerThatNobodyAskedForIsRefused() {
        HttpResponse<String> answer =
                new Browser(moderation).get("/login/oauth2/code/provider?code=any&state=never-seen");

        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login?refused");
    }

    @Test
    void whatTheProviderShowedBesidesAPasswordCounts() {
        ProviderSettings settings = moderation.bean(ProviderSettings.class);

        assertThat(settings.isStrong(List.of("pwd", "otp"))).isTrue();
        assertThat(settings.isStrong(List.of("pwd"))).isFalse();
        assertThat(settings.isStrong(null)).isFalse();
    }

    /** Where a login ends for which the provider says this. */
    private static String arrive(Browser browser, UnaryOperator<String> token) {
        String asked = browser.get("/oauth2/authorization/provider")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        PROVIDER.says(token.apply(parameter("nonce", asked)));
        return browser.get("/login/oauth2/code/provider?code=any&state=" + parameter("state", asked))
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private static String parameter(String name, String address) {
        Matcher found = Pattern.compile("[?&]" + name + "=([^&]+)").matcher(address);
        assertThat(found.find()).as(address).isTrue();
        return found.group(1);
    }
}
