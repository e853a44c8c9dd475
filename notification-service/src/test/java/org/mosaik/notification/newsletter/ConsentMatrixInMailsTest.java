package org.mosaik.notification.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mosaik.notification.kit.RunningNotification.BULK;
import static org.mosaik.notification.kit.RunningNotification.LOG;
import static org.mosaik.notification.kit.RunningNotification.TRANSACTIONAL;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Contact;
import org.mosaik.events.Content;
import org.mosaik.events.Decision;
import org.mosaik.events.Facts;
import org.mosaik.events.Person;
import org.mosaik.events.Publication;
import org.mosaik.events.Submission;
import org.mosaik.events.Topic;
import org.mosaik.events.Withdrawal;
import org.mosaik.events.kit.ConsentMatrix;
import org.mosaik.events.kit.ConsentMatrix.Cell;
import org.mosaik.notification.kit.Browser;
import org.mosaik.notification.kit.Mailroom;
import org.mosaik.notification.kit.Reader;
import org.mosaik.notification.kit.RunningNotification;
import org.mosaik.notification.kit.Told;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Persons x elements x channels x states, looked at in mailboxes: the newsletter and the mail that says "online" go out
 * for just those stories to which everybody agreed, also while the site has not heard yet that somebody took it back.
 */
class ConsentMatrixInMailsTest {

    private static final String CAMPAIGN = "matrix";

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    /** One cell of the matrix as a story of its own. */
    private record Story(String id, Cell cell) {

        String address() {
            return "https://mosaik.example/stories/" + id;
        }

        String submitter() {
            return "person-" + id + "@example.org";
        }
    }

    @Test
    void nobodyIsSentWhatNotEverybodyAgreedTo() {
        RunningNotification.shared();
        LOG.append(Topic.CAMPAIGNS, Told.campaign(CAMPAIGN), Facts.CAMPAIGN_CHANGED);
        await().until(() -> Browser.get("/newsletter/" + CAMPAIGN).statusCode() == 200);
        Reader reader = confirmed();
        List<Story> stories = ConsentMatrix.everyPair().stream()
                .map(cell -> new Story(UUID.randomUUID().toString(), cell))
                .toList();

        stories.forEach(this::tell);
        await().until(() -> stories.stream().allMatch(this::isSettled));
        Story last = new Story(UUID.randomUUID().toString(), ConsentMatrix.all().get(0));
        tell(last);
        await().until(() -> isIn(BULK, reader.email(), last) && isIn(TRANSACTIONAL, last.submitter(), last));
        await().until(() -> stories.stream().allMatch(this::isSettled));

        assertThat(stories).allSatisfy(story -> {
            Cell cell = story.cell();
            boolean onSite = cell.wasAllowedOn("site");
            assertThat(isIn(BULK, reader.email(), story))
                    .as("newsletter")
                    .isEqualTo(onSite && cell.wasAllowedOn("newsletter") && cell.isAllowedOn("newsletter"));
            assertThat(isIn(TRANSACTIONAL, story.submitter(), story))
                    .as("mail that it is online")
                    .isEqualTo(onSite && cell.isAllowedOn("site"));
        });
    }

    private static boolean isIn(Mailroom room, String mailbox, Story story) {
        return room.to(mailbox).stream().anyMatch(mail -> Mailroom.text(mail).contains(story.address()));
    }

    private static Reader confirmed() {
        Reader reader = Reader.somebody();
        Browser.post("/newsletter/" + CAMPAIGN, "email", reader.email(), "consent", "true");
        await().until(() -> !TRANSACTIONAL.to(reader.email()).isEmpty());
        Browser.post(reader.confirmPath());
        return reader;
    }

    /** As the site told of it before it heard of anything taken back. */
    private void tell(Story story) {
        Cell cell = story.cell();
        Content content = cell.story(CAMPAIGN, "Marke " + story.id());
        Withdrawal withdrawal = cell.withdrawal(story.id(), after(5));
        if (withdrawal != null) {
            LOG.append(Topic.WITHDRAWALS, withdrawal, Facts.SUBMISSION_CHANGED);
        }
        LOG.append(Topic.SUBMISSIONS, submission(story, content), Facts.SUBMISSION_RECEIVED);
        LOG.append(Topic.DECISIONS, decision(story, content), Facts.CASE_RELEASED);
        if (cell.wasAllowedOn("site")) {
            LOG.append(Topic.PUBLICATIONS, publication(story, content), Facts.STORY_PUBLISHED);
        }
    }

    /** Received long ago, so that no mail says so now. */
    private Submission submission(Story story, Content content) {
        Contact contact = new Contact(Person.SUBMITTER, null, story.submitter(), "de");
        Instant received = now.minus(30, ChronoUnit.DAYS);
        return new Submission(
                story.id(), 6, Submission.State.RECEIVED, CAMPAIGN, content, List.of(contact), received, 1, 0, null);
    }

    private Decision decision(Story story, Content content) {
        return new Decision(
                story.id(),
                after(10),
                6,
                Decision.Outcome.APPROVED,
                CAMPAIGN,
                content,
                Decision.Release.RELEASED,
                List.of(),
                List.of(),
                now);
    }

    private Publication publication(Story story, Content content) {
        return new Publication(
                story.id(),
                after(30),
                after(10),
                0,
                Publication.State.PUBLISHED,
                story.address(),
                content.published(medium -> "https://mosaik.example/media/" + medium.id()),
                ConsentMatrix.CHANNELS.stream()
                        .filter(story.cell()::wasAllowedOn)
                        .toList(),
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                null);
    }

    private long after(long milliseconds) {
        return now.toEpochMilli() + milliseconds;
    }

    /** Everything that was told of it was read, and nobody has anything left to do with it. */
    private boolean isSettled(Story story) {
        return Stream.of(Topic.SUBMISSIONS, Topic.DECISIONS).allMatch(topic -> row(story, topic.name()) != null)
                && (row(story, Topic.PUBLICATIONS.name()) != null
                        || !story.cell().wasAllowedOn("site"))
                && (row(story, Topic.WITHDRAWALS.name()) != null || story.cell().withdrawal(story.id(), 1) == null)
                && row(story, "agenda.newsletter") == null
                && row(story, "agenda.submitters") == null;
    }

    private static @Nullable Document row(Story story, String collection) {
        return RunningNotification.shared()
                .getBean(MongoOperations.class)
                .findById(story.id(), Document.class, collection);
    }
}
