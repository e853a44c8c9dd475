package org.mosaik.messaging.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mosaik.messaging.rules.SharedModeration.LOG;
import static org.mosaik.messaging.rules.SharedModeration.anId;
import static org.mosaik.messaging.rules.SharedModeration.submissions;
import static org.mosaik.messaging.rules.Submissions.aStory;

import org.junit.jupiter.api.Test;
import org.mosaik.events.Codec;
import org.mosaik.events.Facts;
import org.mosaik.events.Submission;
import org.mosaik.events.Topic;
import org.mosaik.messaging.log.Bytes;

/** Rule 3: a state is applied if and only if its (revision, format) is higher. */
class ReadingTest {

    @Test
    void appliesWhatIsNewer() {
        String id = anId();

        LOG.append(Topic.SUBMISSIONS, aStory(id, 1), Facts.SUBMISSION_RECEIVED);
        awaitRevision(id, 1);
        LOG.append(Topic.SUBMISSIONS, aStory(id, 5), Facts.SUBMISSION_CHANGED);

        awaitRevision(id, 5);
        assertThat(submissions().find(id).orElseThrow()).isEqualTo(aStory(id, 5));
    }

    @Test
    void appliesOnceWhatIsDeliveredFiveTimesAndNothingThatIsOlder() {
        String id = anId();

        for (int delivery = 0; delivery < 5; delivery++) {
            LOG.append(Topic.SUBMISSIONS, aStory(id, 7), Facts.SUBMISSION_CHANGED);
            LOG.append(Topic.SUBMISSIONS, aStory(id, 3), Facts.SUBMISSION_CHANGED);
            LOG.append(Topic.SUBMISSIONS, aStory(id, 1), Facts.SUBMISSION_RECEIVED);
        }

        awaitEverythingBefore(id);
        assertThat(submissions().find(id).orElseThrow()).isEqualTo(aStory(id, 7));
    }

    @Test
    void ofTwoDifferentStatesWithTheSameRevisionKeepsTheFirst() {
        String id = anId();

        LOG.append(Topic.SUBMISSIONS, aStory(id, 7, "die erste"), Facts.SUBMISSION_CHANGED);
        awaitRevision(id, 7);
        LOG.append(Topic.SUBMISSIONS, aStory(id, 7, "die andere"), Facts.SUBMISSION_CHANGED);

        awaitEverythingBefore(id);
        assertThat(submissions().find(id).orElseThrow()).isEqualTo(aStory(id, 7, "die erste"));
    }

    @Test
    void appliesAHigherFormatOfTheSameRevisionAndNoLowerOneAfterIt() {
        String id = anId();

        LOG.append(Topic.SUBMISSIONS, aStory(id, 7, "alte Form"), Facts.SUBMISSION_CHANGED, 1);
        awaitRevision(id, 7);
        LOG.append(Topic.SUBMISSIONS, aStory(id, 7, "neue Form"), Facts.SUBMISSION_CHANGED, 2);
        LOG.append(Topic.SUBMISSIONS, aStory(id, 7, "alte Form"), Facts.SUBMISSION_CHANGED, 1);

        awaitEverythingBefore(id);
        assertThat(submissions().find(id).orElseThrow()).isEqualTo(aStory(id, 7, "neue Form"));
    }

    @Test
    void appliesTheStateUnderAnUnknownFact() {
        String id = anId();

        LOG.append(Topic.SUBMISSIONS, aStory(id, 4), "submission.blessed");

        awaitRevision(id, 4);
    }

    @Test
    void ignoresForgedRoutingHeaders() {
        String id = anId();
        var headers = new java.util.HashMap<>(new org.mosaik.events.Envelope(
                        "/submission", Facts.SUBMISSION_RECEIVED, id, 1, 1, java.time.Instant.now(), null)
                .headers(Topic.SUBMISSIONS));
        headers.put("spring.cloud.function.definition", Bytes.utf8("followDecisions"));
        headers.put("spring.cloud.function.routing-expression", Bytes.utf8("T(java.lang.Runtime).getRuntime()"));

        LOG.raw("submissions", Bytes.utf8(id), Codec.write(aStory(id, 1)), headers);

        awaitRevision(id, 1);
    }

    private static void awaitRevision(String id, long revision) {
        await().until(() -> submissions().find(id).map(Submission::revision).orElse(0L) == revision);
    }

    /** A later record of the same partition was applied, so everything before it was dealt with. */
    static void awaitEverythingBefore(String id) {
        long end = LOG.append(Topic.SUBMISSIONS, aStory(id, 2), Facts.SUBMISSION_CHANGED);
        int partition = LOG.partition("submissions", id);
        var positions = SharedModeration.CONTEXT.getBean(org.mosaik.messaging.log.Positions.class);
        var at = new org.apache.kafka.common.TopicPartition("submissions", partition);
        await().until(() -> positions.passed(java.util.Map.of(at, end + 1)));
    }
}
