package org.mosaik.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mosaik.notification.kit.Browser.get;
import static org.mosaik.notification.kit.Browser.post;
import static org.mosaik.notification.kit.Browser.signUp;
import static org.mosaik.notification.kit.RunningNotification.LOG;
import static org.mosaik.notification.kit.RunningNotification.TRANSACTIONAL;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaik.events.Facts;
import org.mosaik.events.Topic;
import org.mosaik.messaging.kit.Logs;
import org.mosaik.notification.kit.Mailroom;
import org.mosaik.notification.kit.Reader;
import org.mosaik.notification.kit.RunningNotification;
import org.mosaik.notification.kit.Told;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Signing up and leaving, as people, mail programs, scanners and strangers do it. */
class PagesTest {

    @BeforeAll
    static void start() {
        RunningNotification.shared();
        LOG.append(Topic.CAMPAIGNS, Told.campaign(), Facts.CAMPAIGN_CHANGED);
        LOG.append(Topic.CAMPAIGNS, Told.campaign("zweite"), Facts.CAMPAIGN_CHANGED);
        await().until(() -> get("/newsletter/zweite").statusCode() == 200
                && get("/newsletter/" + Told.CAMPAIGN).statusCode() == 200);
    }

    @Test
    void everyPageIsThereInBothLanguages() {
        Reader reader = Reader.somebody().invited();
        String confirm = reader.confirmPath();

        expect("/", "Newsletter", "New stories by mail");
        expect("/newsletter/probe", "Newsletter bestellen", "Order the newsletter");
        expect("/newsletter/probe/requested", "Bitte sehen Sie in Ihr Postfach", "Please look into your mailbox");
        expect(confirm, "Ja, schicken Sie mir den Newsletter", "Yes, send me the newsletter");
        assertThat(post(confirm + "?lang=en").body()).contains("From now on you will get new stories");
        expect(confirm, "Dieser Link gilt nicht mehr", "This link no longer works");
        assertThat(mappings())
                .containsExactly(
                        "/",
                        "/confirm/{token}",
                        "/newsletter/{campaign}",
                        "/newsletter/{campaign}/requested",
                        "/unsubscribe/{token}");
    }

    private static void expect(String path, String german, String english) {
        assertThat(get(path + "?lang=de").body())
                .contains(german)
                .contains("lang=\"de\"")
                .doesNotContain("??");
        assertThat(get(path + "?lang=en").body())
                .contains(english)
                .contains("lang=\"en\"")
                .doesNotContain("??");
    }

    private static Set<String> mappings() {
        Set<String> paths = new TreeSet<>();
        RunningNotification.shared()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> {
                    if (method.getBeanType().getPackageName().startsWith("org.mosaik.notification")) {
                        paths.addAll(mapping.getPatternValues());
                    }
                });
        return paths;
    }

    @Test
    void setsCampaignsLiterally() {
        assertThat(get("/newsletter/probe?lang=de").body())
                .contains("Wir &lt;b&gt;alle&lt;/b&gt;")
                .doesNotContain("<b>alle");
    }

    /** Row 57. */
    @Test
    void confirmsWithTheButtonAndNotWhenAScannerOpensTheLink() {
        Reader reader = Reader.somebody().invited();

        for (int scan = 0; scan < 3; scan++) {
            assertThat(get(reader.confirmPath()).statusCode()).isEqualTo(200);
        }

        assertThat(state(reader)).isEqualTo("REQUESTED");
        HttpResponse<String> confirmed = post(reader.confirmPath());
        assertThat(confirmed.statusCode()).isEqualTo(200);
        assertThat(state(reader)).isEqualTo("CONFIRMED");
    }

    @Test
    void aConfirmationLinkWorksOnce() {
        Reader reader = Reader.somebody().confirmed();

        HttpResponse<String> again = post(reader.confirmPath());

        assertThat(again.statusCode()).isEqualTo(410);
        assertThat(again.body()).doesNotContain(reader.email());
        assertThat(state(reader)).isEqualTo("CONFIRMED");
    }

    @Test
    void aConfirmationLinkWorksForTwoDays() {
        Reader reader = Reader.somebody().invited();
        var row = Query.query(Criteria.where("address").is(reader.email()));
        Instant until = subscriber(reader).getDate("linkUntil").toInstant();
        assertThat(until).isBetween(hoursFromNow(47), hoursFromNow(48));

        store().updateFirst(row, new Update().set("linkUntil", Instant.now()), "subscribers");

        assertThat(get(reader.confirmPath()).statusCode()).isEqualTo(410);
        assertThat(post(reader.confirmPath()).statusCode()).isEqualTo(410);
        assertThat(state(reader)).isEqualTo("REQUESTED");
    }

    private static Instant hoursFromNow(int hours) {
        return Instant.now().plus(Duration.ofHours(hours));
    }

    @Test
    void keepsNoTokenInPlainText() {
        Reader reader = Reader.somebody().invited();
        String token = reader.confirmPath().substring("/confirm/".length());

        assertThat(subscriber(reader).toJson()).doesNotContain(token.substring(32));
    }

    @Test
    void provesWhoAgreedToWhatAndWhen() {
        Reader reader = Reader.somebody().confirmed();

        List<Document> proofs = subscriber(reader).getList("proofs", Document.class);

        assertThat(proofs).extracting(proof -> proof.getString("step")).containsExactly("REQUESTED", "CONFIRMED");
        assertThat(proofs).allSatisfy(proof -> {
            assertThat(proof.getString("text")).isEqualTo("newsletter.consent.1");
            assertThat(proof.getString("textHash")).hasSize(64);
            assertThat(proof.getString("language")).isEqualTo("de");
            assertThat(proof.getDate("at")).isNotNull();
        });
    }

    /** Row 58. */
    @Test
    void aStrangerCausesOneMailADayAndLearnsNothing() {
        Reader victim = Reader.somebody();
        Reader subscribed = Reader.somebody().confirmed();
        String first = answer(signUp(victim.email()));

        for (int attempt = 0; attempt < 100; attempt++) {
            String spelling = attempt % 2 == 0 ? victim.email() : victim.email().replace("reader", "READER");
            assertThat(answer(signUp(spelling))).isEqualTo(first);
        }
        assertThat(answer(post("/newsletter/zweite", "email", victim.email(), "consent", "true")))
                .isEqualTo(first.replace("/probe/", "/zweite/"));
        assertThat(answer(signUp(subscribed.email()))).isEqualTo(first);

        await().until(() -> !TRANSACTIONAL.to(victim.email()).isEmpty());
        awaitInvitationsLookedAt();
        assertThat(TRANSACTIONAL.to(victim.email())).hasSize(1);
        assertThat(TRANSACTIONAL.to(subscribed.email())).hasSize(1);
        assertThat(state(subscribed)).isEqualTo("CONFIRMED");
    }

    private static String answer(HttpResponse<String> response) {
        return response.statusCode() + " "
                + response.headers().firstValue("Location").orElse("") + response.body();
    }

    /** A request made later was answered, so all earlier ones were looked at. */
    private static void awaitInvitationsLookedAt() {
        Reader.somebody().invited();
        await().until(() -> store().find(
                        Query.query(Criteria.where("due").lt(Instant.now().plusSeconds(60))),
                        Document.class,
                        "agenda.invitations")
                .isEmpty());
    }

    /** Rows 53 and 54. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Name\r\nBcc: victim@example.org",
                "a@example.org\r\nBcc: victim@example.org",
                "\"a\r\nRCPT TO:<x>\"@b",
                "\"a\r\nRCPT TO:<x>\"@example.org",
                "a@example.org, victim@example.org"
            })
    void refusesWhatIsNoAddressAndKeepsWhatWasTyped(String typed) {
        HttpResponse<String> answer = signUp(typed);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("zum Beispiel name@beispiel.de").contains("#field-email");
        assertThat(TRANSACTIONAL.to("victim@example.org")).isEmpty();
    }

    @Test
    void refusesARequestWithoutConsentAndUnknownNewsletters() {
        HttpResponse<String> answer = post("/newsletter/probe?lang=en", "email", "person@example.org");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Please tick the box").contains("value=\"person@example.org\"");
        assertThat(get("/newsletter/nowhere").statusCode()).isEqualTo(404);
        assertThat(get("/confirm/nonsense").statusCode()).isEqualTo(410);
        assertThat(get("/unsubscribe/nonsense").statusCode()).isEqualTo(404);
        assertThat(post("/unsubscribe/" + "0".repeat(75)).statusCode()).isEqualTo(404);
    }

    @Test
    void invitesInTheReadersLanguageWithoutAnythingElse() {
        Reader reader = Reader.somebody();

        post("/newsletter/probe?lang=en", "email", reader.email(), "consent", "true");
        await().until(() -> !TRANSACTIONAL.to(reader.email()).isEmpty());

        assertThat(Mailroom.subject(reader.invitation())).isEqualTo("Please confirm your address – Trial: all of us");
        assertThat(Mailroom.text(reader.invitation())).contains("works for 48 hours", "/confirm/", "?lang=en");
    }

    @Test
    void keepsAddressesOutOfTheLogs() {
        try (Logs logs = new Logs()) {
            Reader reader = Reader.somebody().confirmed();
            signUp("<broken>" + reader.email());

            assertThat(logs.text()).doesNotContain(reader.email());
        }
    }

    private static Document subscriber(Reader reader) {
        Query byAddress = Query.query(Criteria.where("address").is(reader.email()));
        return Objects.requireNonNull(store().findOne(byAddress, Document.class, "subscribers"));
    }

    private static String state(Reader reader) {
        return subscriber(reader).getString("state");
    }

    private static MongoOperations store() {
        return RunningNotification.shared().getBean(MongoOperations.class);
    }
}
