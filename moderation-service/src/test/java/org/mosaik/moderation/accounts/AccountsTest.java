package org.mosaik.moderation.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mosaik.moderation.Api;
import org.mosaik.moderation.Browser;
import org.mosaik.moderation.Moderation;
import org.mosaik.moderation.ModerationSettings.Account;
import org.mosaik.moderation.Stories;
import org.springframework.data.mongodb.core.MongoOperations;

/** What admins do with accounts, and when it takes effect. */
class AccountsTest {

    private static final String CHOSEN = "vier Wörter ohne Sinn";

    private final Moderation moderation = Moderation.shared();
    private final KnownAccounts accounts = moderation.bean(KnownAccounts.class);
    private final String name = "jana-" + Stories.anId().substring(0, 8);

    @Test
    void aPasswordThatWasHandedOutHasToBeChangedFirst() {
        String password = created();

        Browser jana = Browser.signedIn(moderation, name, password);
        assertThat(jana.get("/cases").headers().firstValue("Location").orElseThrow())
                .contains("/account/password");
        assertThat(change(jana, password, "zu kurz").body()).contains("mindestens zwölf Zeichen");
        assertThat(change(jana, password, password).statusCode()).isEqualTo(422);
        assertThat(change(jana, "falsch", CHOSEN).statusCode()).isEqualTo(422);
        assertThat(change(jana, password, CHOSEN).statusCode()).isEqualTo(302);

        assertThat(jana.get("/account").statusCode()).isEqualTo(200);
        assertThat(signIn(password)).contains("failed");
        assertThat(signIn(CHOSEN)).doesNotContain("failed");
    }

    @Test
    void aPasswordThatWasHandedOutIsOverAfterThreeDays() {
        String password = created();

        moderation.clock().forward(ManageAccounts.HANDED_OUT.plusSeconds(1));

        assertThat(signIn(password)).contains("failed");
    }

    @Test
    void row63ARoleThatIsTakenAwayIsMissedWithinSeconds() {
        Browser jana = settledIn();
        Browser admin = Browser.signedIn(moderation);
        give(admin, "editor@probe");
        until(KnownAccounts.FRESH);
        assertThat(jana.get("/behalf").statusCode()).isEqualTo(200);

        give(admin, "reader@probe");
        until(KnownAccounts.FRESH);

        assertThat(jana.get("/behalf").statusCode()).isEqualTo(403);
        assertThat(jana.get("/cases").statusCode()).isEqualTo(200);
        give(admin);
        until(KnownAccounts.FRESH);
        assertThat(jana.get("/cases").statusCode()).isEqualTo(403);
        assertThat(jana.get("/account").statusCode()).isEqualTo(200);
    }

    /** As another instance would see it, which is told nothing. */
    @Test
    void row63ALockedAccountsSessionsEndWithinSeconds() {
        Browser jana = settledIn();
        jana.get("/account");
        AccountDocument elsewhere = accounts.find(name).orElseThrow();
        elsewhere.lock();
        moderation.bean(MongoOperations.class).save(elsewhere);

        until(KnownAccounts.FRESH);

        assertThat(jana.get("/account").headers().firstValue("Location").orElseThrow())
                .contains("/login?over");
        assertThat(signIn(CHOSEN)).contains("failed");
        assertThat(Browser.signedIn(moderation)
                        .post("/accounts/" + name + "/unlock")
                        .statusCode())
                .isEqualTo(302);
        assertThat(signIn(CHOSEN)).doesNotContain("failed");
        assertThat(jana.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void adminsEndTheSessionsOfOthersAndEverybodyTheirOwn() {
        Browser one = settledIn();
        Browser two = Browser.signedIn(moderation, name, CHOSEN);

        assertThat(two.post("/account/sessions").statusCode()).isEqualTo(302);
        assertThat(one.get("/account").statusCode()).isEqualTo(302);
        assertThat(two.get("/account").statusCode()).isEqualTo(200);

        Browser.signedIn(moderation).post("/accounts/" + name + "/sessions");
        assertThat(two.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void aSessionIsOverAfterHalfADayHoweverBusy() {
        Browser jana = settledIn();

        moderation.clock().forward(Duration.ofHours(12));

        assertThat(jana.get("/account").headers().firstValue("Location").orElseThrow())
                .contains("/login?over");
    }

    @Test
    void programsGetTokensThatAreShownOnceAndCanBeRevoked() {
        Browser admin = Browser.signedIn(moderation);
        admin.get("/accounts");
        admin.post("/accounts", "name", name, "kind", "program");
        give(admin, "reader@probe");
        String token = found("id=\"token\">([^<]+)<", admin.post("/accounts/" + name + "/tokens", "label", "Archiv"));

        assertThat(as(token)).isEqualTo(200);
        assertThat(as(token + "x")).isEqualTo(401);
        assertThat(as("anna" + token.substring(token.lastIndexOf('.')))).isEqualTo(401);
        assertThat(String.valueOf(
                        moderation.bean(MongoOperations.class).findById(name, org.bson.Document.class, "accounts")))
                .contains("Archiv")
                .doesNotContain(token.substring(token.lastIndexOf('.')));
        HttpResponse<String> page = admin.get("/accounts/" + name);
        assertThat(page.body()).contains("Archiv").doesNotContain(token);

        admin.post(found("action=\"(/accounts/[^\"]+/revoke)\"", page));
        assertThat(as(token)).isEqualTo(401);
    }

    @Test
    void nobodyTakesAwayTheLastAdmin() {
        List<AccountDocument> all = accounts.all();
        ManageAccounts manage = moderation.bean(ManageAccounts.class);

        List<ManageAccounts.Answer> answers =
                all.stream().map(account -> manage.lock(account.name())).toList();
        all.forEach(account -> manage.unlock(account.name()));

        assertThat(answers).contains(ManageAccounts.Answer.DONE, ManageAccounts.Answer.LAST_ADMIN);
    }

    @Test
    void whoIsAdminOfOneCampaignGivesRolesThereAndNowhereElse() {
        settledIn();
        give(Browser.signedIn(moderation), "reader");
        Browser local = Browser.signedIn(moderation, "admin@probe");
        local.get("/accounts/" + name);

        assertThat(local.post(
                                "/accounts/" + name + "/roles",
                                "role",
                                "editor@probe",
                                "role",
                                "admin",
                                "role",
                                "lead@other")
                        .statusCode())
                .isEqualTo(302);

        assertThat(accounts.find(name).orElseThrow().grants())
                .isEqualTo(Grants.parse(List.of("reader@*", "editor@probe")));
        for (String action :
                List.of("lock", "unlock", "sessions", "second-factor", "password", "tokens", "tokens/x/revoke")) {
            assertThat(local.post("/accounts/" + name + "/" + action).statusCode())
                    .as(action)
                    .isEqualTo(403);
        }
        assertThat(local.post("/accounts", "name", name + "2").statusCode()).isEqualTo(403);
    }

    @Test
    void aNameIsGivenOnceAndPlain() {
        settledIn();
        Browser admin = Browser.signedIn(moderation);
        admin.get("/accounts");

        assertThat(admin.post("/accounts", "name", name).body()).contains("Diesen Namen gibt es schon");
        assertThat(admin.post("/accounts", "name", "Jana <b>").statusCode()).isEqualTo(422);
        assertThat(admin.post("/accounts", "name", "").statusCode()).isEqualTo(422);
        assertThat(admin.post("/accounts/" + name + "/roles", "role", "chief@probe")
                        .statusCode())
                .isEqualTo(422);
        assertThat(admin.post("/accounts/nobody-of-this-name/lock").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatTheSettingsSayAnewWinsAndWhatTheySaidBeforeDoesNot() {
        settled("{noop}eins", "editor@probe");
        assertThat(accounts.find(name).orElseThrow().grants()).isEqualTo(Grants.parse(List.of("editor@probe")));
        accounts.change(name, account -> {
            account.choosePassword("{noop}zwei");
            account.give(List.of(new Grant(Role.LEAD, "probe")));
            return true;
        });

        settled("{noop}eins", "editor@probe");
        assertThat(accounts.find(name).orElseThrow().password()).isEqualTo("{noop}zwei");
        assertThat(accounts.find(name).orElseThrow().grants()).isEqualTo(Grants.parse(List.of("lead@probe")));

        settled("{noop}drei", "editor@probe");
        assertThat(accounts.find(name).orElseThrow().password()).isEqualTo("{noop}drei");
        assertThat(accounts.find(name).orElseThrow().grants()).isEqualTo(Grants.parse(List.of("lead@probe")));
    }

    /** As at the next start. */
    private void settled(String password, String role) {
        List<Account> settings = List.of(new Account(name, password, null, List.of(role)));
        new KnownAccounts(moderation.bean(MongoOperations.class), settings, moderation.clock()).find(name);
    }

    /** Returns the password that is handed out. */
    private String created() {
        Browser admin = Browser.signedIn(moderation);
        admin.get("/accounts");
        HttpResponse<String> page = admin.post("/accounts", "name", name);
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        return found("id=\"handed-out\">([^<]+)<", page);
    }

    private Browser settledIn() {
        String password = created();
        Browser jana = Browser.signedIn(moderation, name, password);
        assertThat(change(jana, password, CHOSEN).statusCode()).isEqualTo(302);
        return jana;
    }

    private static HttpResponse<String> change(Browser browser, String current, String password) {
        browser.get("/account/password");
        return browser.post("/account/password", "current", current, "password", password, "again", password);
    }

    private void give(Browser admin, String... roles) {
        admin.get("/accounts/" + name);
        String[] form = java.util.Arrays.stream(roles)
                .flatMap(role -> java.util.stream.Stream.of("role", role))
                .toArray(String[]::new);
        assertThat(admin.post("/accounts/" + name + "/roles", form).statusCode())
                .isEqualTo(302);
    }

    private void until(Duration later) {
        moderation.clock().forward(later);
    }

    /** Where that leads to. */
    private String signIn(String password) {
        Browser browser = new Browser(moderation);
        browser.get("/login");
        return browser.post("/login", "name", name, "password", password)
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private int as(String token) {
        return Api.send(moderation, "GET", "/api/cases", null, "Authorization", "Bearer " + token)
                .statusCode();
    }

    private static String found(String pattern, HttpResponse<String> page) {
        Matcher found = Pattern.compile(pattern).matcher(page.body());
        assertThat(found.find()).as("%s in %s", pattern, page.statusCode()).isTrue();
        return found.group(1);
    }
}
