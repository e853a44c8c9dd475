package org.mosaik.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaik.events.Campaign;
import org.mosaik.events.Content;
import org.mosaik.events.Decision;
import org.mosaik.events.Decision.Outcome;
import org.mosaik.events.Delivery;
import org.mosaik.events.Facts;
import org.mosaik.events.ReceiptLinks;
import org.mosaik.events.Submission;
import org.mosaik.events.Topic;

/** Every page in every state, in both languages. */
class PagesTest {

    private static final Instant THEN = Instant.parse("2026-11-20T10:00:00Z");

    private final Running service = Running.shared();

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void showCampaignsFormsAndTheirEnd(String language) {
        service.knows(ACampaign.named("zu", Campaign.State.CLOSED, Campaign.PhotoRule.NONE));
        boolean german = language.equals("de");

        assertThat(page("/", language))
                .contains(german ? "Gute Nachbarn nachbarn" : "Good neighbours nachbarn")
                .doesNotContain("nachbarn zu");
        assertThat(page("/nachbarn", language))
                .contains(german ? "Das dauert etwa fünf Minuten." : "This takes about five minutes.")
                .contains(german ? ACampaign.PUBLISH_DE : ACampaign.PUBLISH_EN)
                .contains(german ? "Können wir dort nicht löschen." : "We cannot delete it there.")
                .doesNotContain("checked=\"checked\" name=\"consents");
        assertThat(page("/nachbarn?kind=EVENT", language))
                .contains("fields.starts.time")
                .doesNotContain("name=\"photos.");
        assertThat(page("/zu", language))
                .contains(german ? "nimmt keine Geschichten mehr an" : "no longer takes stories");
        assertThat(service.get("/imprint?lang=" + language).status()).isEqualTo(200);
        assertThat(service.get("/nirgends?lang=" + language).status()).isEqualTo(404);
    }

    @Test
    void noConsentIsTickedBeforehand() {
        Matcher boxes = Pattern.compile("<input type=\"checkbox\"[^>]*>")
                .matcher(service.get("/nachbarn").body());

        int found = 0;
        while (boxes.find()) {
            assertThat(boxes.group()).doesNotContain("checked");
            found++;
        }
        assertThat(found).isEqualTo(2);
    }

    @Test
    void aStorySentByFormLeadsToItsReceipt() {
        Running.Reply sent = service.post("/nachbarn?lang=en", aForm().with("fields.place", "Duisburg"));

        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.header("Location")).startsWith("/receipt/").endsWith("?lang=en");
        Content stored = service.content(id(sent));
        assertThat(stored.text("title")).contains("Der Garten");
        assertThat(stored.consents())
                .singleElement()
                .satisfies(consent -> assertThat(consent.language()).isEqualTo("en"));
        assertThat(service.get(sent.header("Location")).body()).contains("Thank you! We have your story.");
    }

    @Test
    void aFormKeepsWhatWasTypedAndSaysWhatToMend() {
        long before = service.records();

        Running.Reply reply = service.post(
                "/nachbarn",
                new Multipart()
                        .with("kind", "STORY")
                        .with("fields.title", "Mein \"Garten\"")
                        .with("fields.text", "Zeile eins\r\nZeile zwei")
                        .with("fields.age", "sehr alt")
                        .with("fields.topic", "garden")
                        .with("consents.newsletter", "true")
                        .with("contact.email", "keine")
                        .with("contact.language", "en")
                        .file("photos.0.file", "x.jpg", Pictures.jpeg(40, 30)));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body())
                .contains("value=\"Mein &quot;Garten&quot;\"", "Zeile eins", "value=\"sehr alt\"", "value=\"keine\"")
                .contains("href=\"#field-fields-age\"", "Bitte geben Sie eine Zahl an")
                .contains(
                        "href=\"#field-consents-publish\"",
                        "href=\"#field-photos-0-alt\"",
                        "href=\"#field-contact-email\"")
                .contains("Ihr Bild ist bei uns.", "name=\"photos.0.kept\"");
        assertThat(input(reply.body(), "consents.newsletter")).contains("checked");
        assertThat(input(reply.body(), "consents.publish")).doesNotContain("checked");
        assertThat(service.records()).isEqualTo(before);
    }

    /** Row 5, by form. */
    @ParameterizedTest
    @ValueSource(strings = {"status", "role", "campaignId", "_method", "fields.status", "consents.all"})
    void aFormRefusesInputsThatItDoesNotHave(String name) {
        long before = service.records();

        assertThat(service.post("/nachbarn", aForm().with(name, "APPROVED")).status())
                .isEqualTo(422);
        assertThat(service.records()).isEqualTo(before);
    }

    @Test
    void anEventHasADayAndATime() {
        Running.Reply sent = service.post(
                "/nachbarn",
                new Multipart()
                        .with("kind", "EVENT")
                        .with("fields.title", "Fest")
                        .with("fields.starts", "2026-12-03")
                        .with("fields.starts.time", "17:00")
                        .with("consents.publish", "true")
                        .with("contact.language", "de"));

        Content stored = service.content(id(sent));
        assertThat(stored.starts().orElseThrow().time()).hasToString("17:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void aReceiptShowsEveryStateInPlainWords(String language) {
        boolean german = language.equals("de");
        Running.Reply taken = service.handed(Story.aStory());
        String path = taken.receipt() + "?lang=" + language;

        assertThat(page(path, language))
                .contains(german ? "Danke! Ihre Geschichte ist bei uns." : "We have your story.");

        decide(taken.id(), 10, Outcome.CHANGES_REQUESTED);
        shows(path, german ? "Wir haben eine Frage an Sie" : "We have a question for you");
        assertThat(page(path, language)).contains("Wo ist der Garten?", "href=\"#field-fields-title\"");

        decide(taken.id(), 11, Outcome.REJECTED);
        shows(path, german ? "Wir zeigen Ihre Geschichte nicht" : "We will not show your story");
        assertThat(page(path, language))
                .contains("Zu persönlich &lt;b&gt;")
                .contains(german ? "Sie enthält persönliche Angaben" : "It contains personal details")
                .contains(german ? "Sie passt so nicht in diese Aktion." : "It does not fit this campaign as it is.");

        decide(taken.id(), 12, Outcome.APPROVED);
        shows(path, german ? "Ihre Geschichte ist angenommen" : "Your story is accepted");

        deliver(taken.id(), 20, Delivery.State.DELIVERED, "http://localhost:8080/stories/" + taken.id());
        shows(path, german ? "Ihre Geschichte ist online" : "Your story is online");
        assertThat(page(path, language)).contains("href=\"http://localhost:8080/stories/" + taken.id() + "\"");

        Running.Reply gone = service.post(taken.receipt() + "/withdraw", "application/x-www-form-urlencoded", "");
        assertThat(gone.status()).isEqualTo(303);
        deliver(taken.id(), 21, Delivery.State.RECALLED, null);
        shows(path, german ? "Ihre Geschichte ist zurückgezogen" : "Your story is withdrawn");
        shows(path, german ? "entfernt" : "removed");
        assertThat(page(path, language)).doesNotContain("Der Garten").doesNotContain("/withdraw\"");
    }

    @Test
    void aReceiptIsForItsHolderAlone() {
        Running.Reply taken = service.handed(Story.aStory());

        Running.Reply page = service.get(taken.receipt());

        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("X-Robots-Tag")).contains("noindex");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.body()).contains("name=\"robots\" content=\"noindex\"");
        assertThat(service.get("/receipt/" + taken.id() + "/wrong").status()).isEqualTo(404);
        assertThat(service.post("/receipt/" + taken.id() + "/wrong/withdraw", "application/x-www-form-urlencoded", "")
                        .status())
                .isEqualTo(404);
        assertThat(service.onTheLog(taken.id()).orElseThrow().state()).isEqualTo(Submission.State.RECEIVED);
    }

    @Test
    void aStoryThatHasNotArrivedIsReceivedAllTheSame() {
        String id = java.util.UUID.randomUUID().toString();
        String path = "/receipt/" + id + "/" + service.bean(ReceiptLinks.class).secret(id, 1);

        assertThat(page(path, "de")).contains("Danke! Ihre Geschichte ist bei uns.");
        assertThat(service.post(path + "/change", aForm().with("revision", "1")).status())
                .isEqualTo(503);
    }

    @Test
    void aStoryIsChangedOnItsReceipt() {
        Running.Reply taken = service.handed(Story.aStory());
        String path = taken.receipt() + "/change";

        assertThat(service.post(path, aChange("1", "Neuer Titel")).status()).isEqualTo(303);
        await().until(() -> service.content(taken.id()).text("title").orElse("").equals("Neuer Titel"));

        Running.Reply stale = service.post(path, aChange("1", "Noch einer"));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.body()).contains("value=\"Noch einer\"", "inzwischen an anderer Stelle geändert");
        Running.Reply wrong = service.post(path, aChange("1", " "));
        assertThat(wrong.status()).isEqualTo(412);
        assertThat(service.get(taken.receipt() + "?done=changed").body()).contains("Ihre Änderung ist angekommen.");
    }

    /** The submission to whose receipt a browser is sent. */
    private static String id(Running.Reply sent) {
        return sent.header("Location").substring("/receipt/".length(), "/receipt/".length() + 36);
    }

    private static Multipart aForm() {
        return new Multipart()
                .with("kind", "STORY")
                .with("fields.title", "Der Garten")
                .with("consents.publish", "true")
                .with("contact.language", "de");
    }

    private static Multipart aChange(String revision, String title) {
        return new Multipart()
                .with("revision", revision)
                .with("answer", "0")
                .with("fields.title", title)
                .with("consents.publish", "true")
                .with("again.consents.publish", "true")
                .with("contact.language", "de");
    }

    private String page(String path, String language) {
        String address = path.contains("lang=") ? path : path + (path.contains("?") ? "&" : "?") + "lang=" + language;
        Running.Reply page = service.get(address);
        assertThat(page.status()).as(path).isEqualTo(200);
        assertThat(page.body()).contains("lang=\"" + language + "\"").doesNotContain("??");
        return page.body();
    }

    private void shows(String path, String words) {
        await().until(() -> service.get(path).body().contains(words));
    }

    private static String input(String page, String name) {
        Matcher input = Pattern.compile("<input[^>]*name=\"" + Pattern.quote(name) + "\"[^>]*>")
                .matcher(page);
        assertThat(input.find()).isTrue();
        return input.group();
    }

    private void decide(String id, long revision, Outcome outcome) {
        Decision decision = new Decision(
                id,
                revision,
                1,
                outcome,
                ACampaign.ID,
                null,
                null,
                List.of(
                        new Decision.Reason("personal-data", "Zu persönlich <b>"),
                        new Decision.Reason("newer-than-this-page", null)),
                List.of(new Decision.Question(1, "Wo ist der Garten?", THEN, "title")),
                THEN);
        service.log().append(Topic.DECISIONS, decision, Facts.CASE_CHANGED);
    }

    private void deliver(String id, long revision, Delivery.State state, @Nullable String address) {
        Delivery delivery = new Delivery(
                id, revision, "site", state, address, List.of(new Delivery.Occasion("published", state, THEN)), null);
        service.log().append(Topic.SITE_DELIVERIES, delivery, Facts.DELIVERY_CHANGED);
    }
}
