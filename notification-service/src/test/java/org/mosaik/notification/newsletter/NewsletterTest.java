package org.mosaik.notification.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mosaik.notification.kit.Mailroom.header;
import static org.mosaik.notification.kit.Mailroom.html;
import static org.mosaik.notification.kit.Mailroom.subject;
import static org.mosaik.notification.kit.Mailroom.text;
import static org.mosaik.notification.kit.RunningNotification.BULK;
import static org.mosaik.notification.kit.RunningNotification.LOG;
import static org.mosaik.notification.kit.RunningNotification.TRANSACTIONAL;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Delivery;
import org.mosaik.events.Facts;
import org.mosaik.events.Topic;
import org.mosaik.messaging.kit.Logs;
import org.mosaik.notification.kit.Browser;
import org.mosaik.notification.kit.Reader;
import org.mosaik.notification.kit.RunningNotification;
import org.mosaik.notification.kit.Told;
import org.springframework.data.mongodb.core.MongoOperations;

/** Stories on their way to those who ordered the newsletter. */
class NewsletterTest {

    @BeforeAll
    static void start() {
        RunningNotification.shared();
        LOG.append(Topic.CAMPAIGNS, Told.campaign(), Facts.CAMPAIGN_CHANGED);
        await().until(() -> Browser.get("/newsletter/" + Told.CAMPAIGN).statusCode() == 200);
    }

    @Test
    void sendsAStoryOnceToWhoConfirmedBeforeItCameOut() {
        Reader confirmed = Reader.somebody().confirmed();
        Reader onlyInvited = Reader.somebody().invited();
        Told story = Told.aStory();
        Reader tooLate = Reader.somebody().confirmed();

        for (int delivery = 0; delivery < 3; delivery++) {
            publish(story);
        }
        awaitState(story, Delivery.State.DELIVERED);
        awaitNothingLeft(story);

        assertThat(BULK.to(confirmed.email()))
                .filteredOn(mail -> isAbout(story, mail))
                .hasSize(1);
        assertThat(BULK.to(onlyInvited.email())).isEmpty();
        assertThat(BULK.to(tooLate.email())).isEmpty();
    }

    /** RFC 8058, and row 18. */
    @Test
    void saysHowToLeaveAndSetsHostileWordsLiterally() {
        Reader reader = Reader.somebody().confirmed();
        Told story = Told.aStory();

        publish(story);
        awaitState(story, Delivery.State.DELIVERED);

        MimeMessage mail = about(story, reader);
        String leave = "https://post.example" + Reader.leavePath(mail) + "?lang=de";
        assertThat(header(mail, "List-Unsubscribe")).isEqualTo("<" + leave + ">");
        assertThat(header(mail, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(header(mail, "From")).contains("newsletter@mosaik.example");
        assertThat(subject(mail)).isEqualTo("Suppe <b>für</b> alle – Probe: Wir <b>alle</b>");
        assertThat(text(mail)).contains("https://mosaik.example/stories/" + story.id(), "Stadt Beispiel");
        assertThat(html(mail)).contains("Suppe &lt;b&gt;für&lt;/b&gt; alle").doesNotContain("<b>", "<img");
    }

    /** Row 56. */
    @Test
    void leavesAtOnceWithOneClickAndNotWhenAScannerLooks() {
        Reader reader = Reader.somebody().confirmed();
        Told first = Told.aStory();
        publish(first);
        awaitState(first, Delivery.State.DELIVERED);
        String leave = Reader.leavePath(about(first, reader));

        assertThat(Browser.get(leave + "?lang=de").body()).contains("Newsletter abbestellen");
        assertThat(Browser.get(leave + "?lang=en").body()).contains("Leave the newsletter");
        Told second = Told.aStory();
        publish(second);
        awaitState(second, Delivery.State.DELIVERED);
        assertThat(BULK.to(reader.email())).hasSize(2);

        assertThat(Browser.post(leave, "List-Unsubscribe", "One-Click").statusCode())
                .isEqualTo(200);
        Told third = Told.aStory();
        publish(third);
        awaitLookedAt(third);
        assertThat(BULK.to(reader.email())).hasSize(2);
        assertThat(everything("subscribers")).doesNotContain(reader.email());
        assertThat(Browser.post(leave + "?lang=en").body()).contains("You have left the newsletter");
    }

    @Test
    void staysAwayFromStoriesThatDidNotAgreeToTheNewsletter() {
        Reader reader = Reader.somebody().confirmed();
        Told siteOnly = Told.aStory();
        Told withdrawn = Told.aStory();

        LOG.append(Topic.DECISIONS, siteOnly.released(), Facts.CASE_RELEASED);
        LOG.append(Topic.PUBLICATIONS, siteOnly.published("site"), Facts.STORY_PUBLISHED);
        LOG.append(Topic.WITHDRAWALS, withdrawn.withdrawal(), Facts.SUBMISSION_WITHDRAWN);
        publish(withdrawn);
        awaitLookedAt(siteOnly);
        awaitLookedAt(withdrawn);

        assertThat(BULK.to(reader.email())).isEmpty();
        assertThat(LOG.table(Topic.NEWSLETTER_DELIVERIES)).doesNotContainKeys(siteOnly.id(), withdrawn.id());
    }

    @Test
    void saysThatASentMailCannotBeTakenBack() {
        Reader.somebody().confirmed();
        Told story = Told.aStory();
        publish(story);
        awaitState(story, Delivery.State.DELIVERED);

        LOG.append(Topic.PUBLICATIONS, story.unpublished(), Facts.STORY_WITHDRAWN);

        awaitState(story, Delivery.State.IRRECOVERABLE);
        assertThat(LOG.table(Topic.NEWSLETTER_DELIVERIES).get(story.id()))
                .extracting(Delivery::occasions)
                .asInstanceOf(InstanceOfAssertFactories.list(Delivery.Occasion.class))
                .extracting(Delivery.Occasion::state)
                .containsExactly(Delivery.State.DELIVERED, Delivery.State.IRRECOVERABLE);
    }

    /** A restored store does not know any more who got it, and nobody gets a newsletter twice. */
    @Test
    void leavesAStoryToPeopleWhoseDeliveryWasUnderWayInALostStore() {
        Reader reader = Reader.somebody().confirmed();
        Told story = Told.aStory();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        List<Delivery.Occasion> pending = List.of(new Delivery.Occasion("published", Delivery.State.PENDING, now));
        Delivery underWay =
                new Delivery(story.id(), now.toEpochMilli(), "newsletter", Delivery.State.PENDING, null, pending, null);
        LOG.append(Topic.NEWSLETTER_DELIVERIES, underWay, Facts.DELIVERY_CHANGED);

        publish(story);

        awaitState(story, Delivery.State.UNKNOWN);
        assertThat(BULK.to(reader.email())).isEmpty();
    }

    @Test
    void neitherServerDelaysTheOther() {
        Reader reader = Reader.somebody().confirmed();
        Told first = Told.aStory();
        try (Logs logs = new Logs()) {
            BULK.close();
            publish(first);
            awaitState(first, Delivery.State.PENDING);
            await().until(() -> logs.text().contains("cannot be reached"));
            Reader.somebody().invited();
            assertThat(logs.text()).doesNotContain(reader.email());
        } finally {
            BULK.reopen();
        }
        awaitState(first, Delivery.State.DELIVERED);
        assertThat(BULK.to(reader.email())).hasSize(1);

        Told second = Told.aStory();
        TRANSACTIONAL.close();
        try {
            LOG.append(Topic.SUBMISSIONS, second.received(), Facts.SUBMISSION_RECEIVED);
            publish(second);
            awaitState(second, Delivery.State.DELIVERED);
        } finally {
            TRANSACTIONAL.reopen();
        }
        await().until(() -> TRANSACTIONAL.to(second.email()).size() == 2);
    }

    private static void publish(Told story) {
        LOG.append(Topic.PUBLICATIONS, story.published("site", "newsletter"), Facts.STORY_PUBLISHED);
        LOG.append(Topic.DECISIONS, story.released(), Facts.CASE_RELEASED);
    }

    private static MimeMessage about(Told story, Reader reader) {
        return BULK.to(reader.email()).stream()
                .filter(mail -> isAbout(story, mail))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isAbout(Told story, MimeMessage mail) {
        return text(mail).contains(story.id());
    }

    private static void awaitState(Told story, Delivery.State state) {
        await().pollInterval(Duration.ofMillis(100)).until(() -> {
            Delivery delivery = LOG.table(Topic.NEWSLETTER_DELIVERIES).get(story.id());
            return delivery != null && delivery.state() == state;
        });
    }

    private static void awaitLookedAt(Told story) {
        await().until(() -> store().findById(story.id(), Document.class, "publications") != null
                && store().findById(story.id(), Document.class, "decisions") != null);
        awaitNothingLeft(story);
    }

    private static void awaitNothingLeft(Told story) {
        await().until(() -> store().findById(story.id(), Document.class, "agenda.newsletter") == null);
    }

    private static String everything(String collection) {
        StringBuilder all = new StringBuilder();
        store().findAll(Document.class, collection).forEach(row -> all.append(row.toJson()));
        return all.toString();
    }

    private static MongoOperations store() {
        return RunningNotification.shared().getBean(MongoOperations.class);
    }
}
