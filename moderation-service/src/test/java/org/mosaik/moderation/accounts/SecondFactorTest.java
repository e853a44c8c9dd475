package org.mosaik.moderation.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mosaik.moderation.Browser;
import org.mosaik.moderation.Moderation;
import org.mosaik.moderation.Stories;
import org.springframework.data.mongodb.core.MongoOperations;

/** Setting up an app, signing in with it, and what happens when it is lost. */
class SecondFactorTest {

    private static final String PASSWORD = "vier Wörter ohne Sinn";

    private final Moderation moderation = Moderation.shared();
    private final KnownAccounts accounts = moderation.bean(KnownAccounts.class);
    private final String name = "jana-" + Stories.anId().substring(0, 8);
    private byte[] secret = {};

    @BeforeEach
    void anAccountIsThere() {
        AccountDocument account = AccountDocument.person(name, List.of(new Grant(Role.READER, "probe")));
        account.choosePassword("{noop}" + PASSWORD);
        assertThat(accounts.add(account)).isTrue();
    }

    @Test
    void whoSetItUpIsAskedForACodeAndGetsNowhereWithout() {
        Browser first = Browser.signedIn(moderation, name, PASSWORD);
        assertThat(enrol(first).body()).contains("Codes für den Notfall");
        assertThat(first.get("/cases").statusCode()).isEqualTo(200);

        Browser browser = Browser.signedIn(moderation, name, PASSWORD);
        HttpResponse<String> refused = browser.get("/cases?view=quarantine");
        assertThat(refused.headers().firstValue("Location").orElseThrow()).contains("/login/code");
        assertThat(browser.get("/account").statusCode()).isEqualTo(302);
        assertThat(browser.get("/account/second-factor").statusCode()).isEqualTo(302);
        browser.get("/login/code");
        assertThat(browser.post("/account/sessions")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .contains("/login/code");
        browser.get("/cases?view=quarantine");

        String before = browser.session();
        browser.get("/login/code");
        HttpResponse<String> let = browser.post("/login/code", "code", nextCode());
        assertThat(let.headers().firstValue("Location").orElseThrow()).endsWith("/cases?view=quarantine");
        assertThat(browser.session()).isNotEqualTo(before);
        assertThat(browser.get("/cases").statusCode()).isEqualTo(200);
    }

    @Test
    void aCodeWorksOnce() {
        enrol(Browser.signedIn(moderation, name, PASSWORD));
        String code = nextCode();

        assertThat(enter(Browser.signedIn(moderation, name, PASSWORD), code).statusCode())
                .isEqualTo(302);
        HttpResponse<String> again = enter(Browser.signedIn(moderation, name, PASSWORD), code);

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("wurde schon benutzt");
    }

    @Test
    void aRecoveryCodeWorksOnceHoweverItIsTyped() {
        String code = recoveryCodes(enrol(Browser.signedIn(moderation, name, PASSWORD)))
                .get(3);

        String typed = code.toLowerCase(java.util.Locale.ROOT).replace("-", " ");
        assertThat(enter(Browser.signedIn(moderation, name, PASSWORD), typed).statusCode())
                .isEqualTo(302);
        assertThat(enter(Browser.signedIn(moderation, name, PASSWORD), code).statusCode())
                .isEqualTo(422);
        assertThat(accounts.find(name).orElseThrow().recoveryCodesLeft()).isEqualTo(9);
    }

    @Test
    void nobodyTriesCodesWithoutEnd() {
        enrol(Browser.signedIn(moderation, name, PASSWORD));
        Browser browser = Browser.signedIn(moderation, name, PASSWORD);
        for (int i = 0; i < 5; i++) {
            assertThat(enter(browser, "00000" + i).statusCode()).isEqualTo(422);
        }

        HttpResponse<String> answer = enter(browser, nextCode());

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("60");
        moderation.clock().forward(Duration.ofSeconds(61));
        assertThat(enter(browser, nextCode()).statusCode()).isEqualTo(302);
    }

    @Test
    void theStoreKnowsNeitherTheSecretNorACode() {
        List<String> codes = recoveryCodes(enrol(Browser.signedIn(moderation, name, PASSWORD)));

        Document stored = moderation.bean(MongoOperations.class).findById(name, Document.class, "accounts");

        assertThat(String.valueOf(stored))
                .contains("secret=")
                .doesNotContain(java.util.Base64.getEncoder().encodeToString(secret))
                .doesNotContain(Codes.base32(secret))
                .doesNotContain(codes.get(0));
    }

    @Test
    void changingItTakesThePasswordAndTheOldAppAndEndsOtherSessions() {
        Browser browser = Browser.signedIn(moderation, name, PASSWORD);
        enrol(browser);
        Browser other = Browser.signedIn(moderation, name, PASSWORD);
        assertThat(enter(other, nextCode()).statusCode()).isEqualTo(302);
        byte[] old = secret;

        Map<String, String> offer = offer(browser);
        assertThat(send(browser, offer, "falsch", nextCode(old)).statusCode()).isEqualTo(422);
        assertThat(send(browser, offer, PASSWORD, "123456").statusCode()).isEqualTo(422);
        assertThat(send(browser, offer, PASSWORD, nextCode(old)).statusCode()).isEqualTo(200);

        assertThat(browser.get("/cases").statusCode()).isEqualTo(200);
        assertThat(other.get("/cases").headers().firstValue("Location").orElseThrow())
                .contains("/login?over");
    }

    @Test
    void anotherAccountsSecretIsOfNoUse() {
        Browser browser = Browser.signedIn(moderation, name, PASSWORD);
        SecondFactor.Offer foreign = moderation.bean(SecondFactor.class).offer("anna");
        byte[] known = unbase32(foreign.text());

        HttpResponse<String> answer = browser.post(
                "/account/second-factor", "closed", foreign.closed(), "code", code(known), "password", PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(accounts.find(name).orElseThrow().hasSecondFactor()).isFalse();
    }

    @Test
    void newRecoveryCodesReplaceTheOld() {
        Browser browser = Browser.signedIn(moderation, name, PASSWORD);
        String old = recoveryCodes(enrol(browser)).get(0);

        assertThat(browser.post("/account/recovery-codes", "password", "falsch", "current", nextCode())
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> answer =
                browser.post("/account/recovery-codes", "password", PASSWORD, "current", nextCode());

        assertThat(recoveryCodes(answer)).hasSize(10).doesNotContain(old);
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(enter(Browser.signedIn(moderation, name, PASSWORD), old).statusCode())
                .isEqualTo(422);
    }

    private HttpResponse<String> enrol(Browser browser) {
        return send(browser, offer(browser), PASSWORD, "");
    }

    /** What the page offers; the secret is remembered as an app does. */
    private Map<String, String> offer(Browser browser) {
        String page = browser.get("/account/second-factor").body();
        secret = unbase32(found("class=\"secret\"[^>]*>([^<]+)<", page));
        return Map.of("closed", found("name=\"closed\" value=\"([^\"]+)\"", page));
    }

    private HttpResponse<String> send(Browser browser, Map<String, String> offer, String password, String current) {
        return browser.post(
                "/account/second-factor",
                "closed",
                String.valueOf(offer.get("closed")),
                "code",
                code(secret),
                "password",
                password,
                "current",
                current);
    }

    private static HttpResponse<String> enter(Browser browser, String code) {
        browser.get("/login/code");
        return browser.post("/login/code", "code", code);
    }

    private String nextCode() {
        return nextCode(secret);
    }

    /** Half a minute later, so that it is another one. */
    private String nextCode(byte[] of) {
        moderation.clock().forward(Duration.ofSeconds(30));
        return code(of);
    }

    private String code(byte[] of) {
        return Totp.code(of, Totp.step(moderation.clock().instant()));
    }

    private static List<String> recoveryCodes(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(200);
        return Pattern.compile("<code dir=\"ltr\">([A-Z2-7-]+)</code>")
                .matcher(page.body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String found(String pattern, String page) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    private static byte[] unbase32(String text) {
        java.math.BigInteger number = java.math.BigInteger.ZERO;
        for (char letter : text.replace("-", "").toCharArray()) {
            number = number.shiftLeft(5)
                    .or(java.math.BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter)));
        }
        byte[] bytes = number.toByteArray();
        byte[] whole = new byte[Totp.SECRET_BYTES];
        int length = Math.min(bytes.length, whole.length);
        System.arraycopy(bytes, bytes.length - length, whole, whole.length - length, length);
        return whole;
    }
}
