package org.mosaik.notification.submitters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mosaik.notification.kit.Mailroom.header;
import static org.mosaik.notification.kit.Mailroom.html;
import static org.mosaik.notification.kit.Mailroom.subject;
import static org.mosaik.notification.kit.Mailroom.text;
import static org.mosaik.notification.kit.RunningNotification.LOG;
import static org.mosaik.notification.kit.RunningNotification.TRANSACTIONAL;
import static org.mosaik.notification.submitters.Deliveries.awaitQuiet;
import static org.mosaik.notification.submitters.Deliveries.awaitSettled;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaik.events.Decision;
import org.mosaik.events.Facts;
import org.mosaik.events.ReceiptLinks;
import org.mosaik.events.Topic;
import org.mosaik.messaging.kit.Logs;
import org.mosaik.notification.kit.Mailroom;
import org.mosaik.notification.kit.RunningNotification;
import org.mosaik.notification.kit.Told;

/** From records on the log to mails in a mailbox and occasions on {@code deliveries.mail}. */
class SubmitterMailsTest {

    @BeforeAll
    static void start() {
        RunningNotification.shared();
        LOG.append(Topic.CAMPAIGNS, Told.campaign(), Facts.CAMPAIGN_CHANGED);
    }

    @Test
    void sendsTheReceiptLinkForASubmission() {
        Told story = Told.aStory();

        LOG.append(Topic.SUBMISSIONS, story.received(), Facts.SUBMISSION_RECEIVED);

        awaitSettled(story, "received");
        MimeMessage mail = only(story);
        String link = receipt(story);
        assertThat(subject(mail)).isEqualTo("Danke! Ihre Geschichte ist bei uns angekommen – Probe: Wir <b>alle</b>");
        assertThat(text(mail)).contains("Guten Tag Selma,", link, "Stadt Beispiel, Rathausplatz 1", "Impressum");
        assertThat(html(mail)).contains("href=\"" + link + "\"").contains("Wir &lt;b&gt;alle&lt;/b&gt;");
        assertThat(header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(html(mail)).doesNotContain("<img");
    }

    @Test
    void writesInTheContactsLanguage() {
        Told story = Told.aStory("en-GB");

        LOG.append(Topic.SUBMISSIONS, story.received(), Facts.SUBMISSION_RECEIVED);

        awaitSettled(story, "received");
        assertThat(subject(only(story))).isEqualTo("Thank you! Your story has arrived – Trial: all of us");
        assertThat(text(only(story))).contains("Hello Selma,", "Legal notice").doesNotContain("Guten Tag");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void quotesTheQuestion(String language) {
        Told story = Told.aStory(language);

        LOG.append(Topic.SUBMISSIONS, story.received(), Facts.SUBMISSION_RECEIVED);
        LOG.append(Topic.DECISIONS, story.asked(1, "Wer ist im Bild?\nUnd <b>wann</b>?"), Facts.CASE_QUESTIONED);

        awaitSettled(story, "asked-1");
        MimeMessage mail = about(story, "received", "asked-1");
        assertThat(text(mail)).contains("> Wer ist im Bild?\n> Und <b>wann</b>?", receipt(story));
        assertThat(html(mail)).contains("Und &lt;b&gt;wann&lt;/b&gt;?");
        assertThat(subject(mail)).startsWith(language.equals("de") ? "Wir haben eine Frage" : "We have a question");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void givesTheReasonsOfARejectionInWords(String language) {
        Told story = Told.aStory(language);
        Decision rejected = story.rejected(
                new Decision.Reason("personal-data", "Bitte ohne Telefonnummer."),
                new Decision.Reason("unheard-of", null));

        LOG.append(Topic.SUBMISSIONS, story.received(), Facts.SUBMISSION_RECEIVED);
        LOG.append(Topic.DECISIONS, rejected, Facts.CASE_REJECTED);

        awaitSettled(story, "rejected-" + rejected.revision());
        String text = text(about(story, "received", "rejected"));
        assertThat(text).contains("Bitte ohne Telefonnummer.", receipt(story));
        assertThat(text)
                .contains(language.equals("de") ? "Sie enthält persönliche Angaben" : "It contains personal details")
                .contains(language.equals("de") ? "Sie passt so nicht" : "It does not fit this campaign as it is");
    }

    @Test
    void tellsOfThePublicationAndOfTheWithdrawal() {
        Told story = Told.aStory();

        LOG.append(Topic.SUBMISSIONS, story.received(), Facts.SUBMISSION_RECEIVED);
        LOG.append(Topic.DECISIONS, story.released(), Facts.CASE_RELEASED);
        LOG.append(Topic.PUBLICATIONS, story.published("site"), Facts.STORY_PUBLISHED);
        awaitSettled(story, "published");
        LOG.append(Topic.SUBMISSIONS, story.withdrawn(), Facts.SUBMISSION_WITHDRAWN);
        awaitSettled(story, "withdrawn");

        List<MimeMessage> mails = TRANSACTIONAL.to(story.email());
        assertThat(mails).hasSize(3);
        assertThat(text(mails.get(1))).contains("https://mosaik.example/stories/" + story.id(), receipt(story));
        assertThat(subject(mails.get(2))).startsWith("Ihre Geschichte ist zurückgezogen");
    }

    @Test
    void sendsOneMailPerOccasionHoweverOftenAndInWhateverOrderRecordsCome() {
        Told story = Told.aStory();
        Decision rejected = story.rejected(new Decision.Reason("quality", null));

        for (int delivery = 0; delivery < 5; delivery++) {
            LOG.append(Topic.DECISIONS, rejected, Facts.CASE_REJECTED);
        }
        awaitQuiet(story);
        assertThat(TRANSACTIONAL.to(story.email())).isEmpty();
        for (int delivery = 0; delivery < 5; delivery++) {
            LOG.append(Topic.SUBMISSIONS, story.received(), Facts.SUBMISSION_RECEIVED);
            LOG.append(Topic.DECISIONS, rejected, Facts.CASE_REJECTED);
        }
        awaitSettled(story, "rejected-" + rejected.revision());
        LOG.append(Topic.DECISIONS, rejected, Facts.CASE_REJECTED);
        LOG.append(Topic.SUBMISSIONS, story.received(), Facts.SUBMISSION_RECEIVED);
        awaitQuiet(story);

        assertThat(TRANSACTIONAL.to(story.email())).hasSize(2);
    }

    @Test
    void saysNothingOfHeldAndUndoneDecisions() {
        Told story = Told.aStory();

        LOG.append(Topic.SUBMISSIONS, story.received(), Facts.SUBMISSION_RECEIVED);
        LOG.append(Topic.DECISIONS, story.held(), Facts.CASE_APPROVED);
        awaitSettled(story, "received");
        LOG.append(Topic.DECISIONS, story.reopened(), Facts.CASE_UNDONE);
        awaitQuiet(story);

        assertThat(TRANSACTIONAL.to(story.email())).hasSize(1);
    }

    @Test
    void sendsNothingForOldRecordsNorWithoutAnAddress() {
        Told old = Told.aStory().since(Duration.ofDays(8));
        Told hostile = Told.aStory().reachableAt("\"a\r\nRCPT TO:<x@example.org>\"@example.org");

        LOG.append(Topic.SUBMISSIONS, old.received(), Facts.SUBMISSION_RECEIVED);
        LOG.append(Topic.SUBMISSIONS, hostile.received(), Facts.SUBMISSION_RECEIVED);
        awaitQuiet(old);
        awaitQuiet(hostile);

        assertThat(TRANSACTIONAL.to(old.email())).isEmpty();
        assertThat(TRANSACTIONAL.to("x@example.org")).isEmpty();
        assertThat(LOG.table(Topic.MAIL_DELIVERIES)).doesNotContainKeys(old.id(), hostile.id());
    }

    @Test
    void setsHostileNamesLiterally() {
        Told story = Told.aStory().by("<script>alert(1)</script> ${7*7} [[${7*7}]] {0} #{mail.imprint}");

        LOG.append(Topic.SUBMISSIONS, story.received(), Facts.SUBMISSION_RECEIVED);

        awaitSettled(story, "received");
        assertThat(text(only(story)))
                .contains("Guten Tag <script>alert(1)</script> ${7*7} [[${7*7}]] {0} #{mail.imprint},");
        assertThat(html(only(story)))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; ${7*7} [[${7*7}]] {0}")
                .doesNotContain("<script");
    }

    @Test
    void keepsAddressesAndNamesOutOfTheLogs() {
        Told story = Told.aStory().by("Unverwechselbar");
        try (Logs logs = new Logs()) {
            TRANSACTIONAL.close();
            LOG.append(Topic.SUBMISSIONS, story.received(), Facts.SUBMISSION_RECEIVED);
            await().until(() -> logs.text().contains("cannot be reached"));
            TRANSACTIONAL.reopen();
            awaitSettled(story, "received");

            assertThat(logs.text()).doesNotContain(story.email(), "Unverwechselbar");
        }
    }

    private static String receipt(Told story) {
        return new ReceiptLinks(RunningNotification.KEY, "http://einreichen.example").link(story.id(), 1);
    }

    private static MimeMessage only(Told story) {
        return about(story, "the only one");
    }

    /** The last of as many mails as there are occasions. */
    private static MimeMessage about(Told story, String... occasions) {
        List<MimeMessage> mails = TRANSACTIONAL.to(story.email());
        assertThat(mails).extracting(Mailroom::subject).hasSize(occasions.length);
        return mails.get(mails.size() - 1);
    }
}
