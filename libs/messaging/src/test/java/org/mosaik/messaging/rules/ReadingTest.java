package org.mosaik.messaging.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Facts;
import org.mosaik.events.Submission;
import org.mosaik.events.Topic;
import org.mosaik.messaging.kit.Infrastructure;
import org.mosaik.messaging.kit.TestLog;
import org.mosaik.messaging.read.TopicTable;
import org.mosaik.messaging.start.Gate;
import org.springframework.context.ConfigurableApplicationContext;

class ReadingTest {

    private static ConfigurableApplicationContext service;
    private static TestLog log;
    private static TopicTable<Submission> table;

    @BeforeAll
    @SuppressWarnings("unchecked")
    static void startService() {
        service = SampleService.start();
        log = new TestLog(Infrastructure.broker().bootstrapServers());
        table = (TopicTable<Submission>) service.getBean("submissions");
        await().until(() -> service.getBean(Gate.class).isOpen());
    }

    @AfterAll
    static void stopService() {
        service.close();
        log.close();
    }

    @Test
    void appliesWhatIsNewer() {
        String id = UUID.randomUUID().toString();

        log.append(Topic.SUBMISSIONS, Submissions.aStory(id, 1), Facts.SUBMISSION_RECEIVED);
        log.append(Topic.SUBMISSIONS, Submissions.aStory(id, 5), Facts.SUBMISSION_CHANGED);

        await().until(() -> table.find(id).filter(row -> row.revision() == 5).isPresent());
        assertThat(table.find(id).orElseThrow()).isEqualTo(Submissions.aStory(id, 5));
    }
}
