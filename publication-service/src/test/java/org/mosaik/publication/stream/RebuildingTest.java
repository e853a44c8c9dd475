package org.mosaik.publication.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mosaik.publication.kit.Stories.aPortrait;
import static org.mosaik.publication.kit.Stories.anId;
import static org.mosaik.publication.kit.Stories.everything;

import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.mosaik.embedded.EmbeddedBroker;
import org.mosaik.events.Delivery;
import org.mosaik.events.Topic;
import org.mosaik.messaging.kit.Infrastructure;
import org.mosaik.publication.kit.Log;
import org.mosaik.publication.kit.RunningPublication;
import org.mosaik.publication.kit.Site;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;

/** A store that is lost is made again from the log, and nobody outside hears of it. */
class RebuildingTest {

    private static final EmbeddedBroker BROKER = Infrastructure.ownBroker(Infrastructure.folder(), 0);

    private final Log log = new Log(BROKER.bootstrapServers());

    @AfterAll
    static void stop() {
        BROKER.close();
    }

    @Test
    void anEmptiedStoreIsRebuiltWithoutAWord() {
        String published = anId();
        String held = anId();
        String gone = anId();
        Map<String, Document> before;
        try (var service = start()) {
            log.decide(aPortrait().withPhoto("herd").released(published, 100));
            log.decide(aPortrait().held(held, 100));
            log.decide(aPortrait().released(gone, 100));
            log.awaitPublished(published);
            log.awaitPublished(gone);
            log.awaitDelivery(held, Delivery.State.DELIVERED);
            log.withdraw(everything(gone, 110));
            log.awaitDelivery(gone, Delivery.State.RECALLED);
            before = stories(service, published, held, gone);
        }
        int publications = log.read(Topic.PUBLICATIONS).size();
        int deliveries = log.read(Topic.SITE_DELIVERIES).size();

        try (var rebuilt = start()) {
            await().untilAsserted(() ->
                    assertThat(stories(rebuilt, published, held, gone)).isEqualTo(before));
            Site site = Site.of(rebuilt);
            assertThat(site.status("/stories/" + published)).isEqualTo(200);
            assertThat(site.status("/stories/" + held)).isEqualTo(200);
            assertThat(site.status("/stories/" + gone)).isEqualTo(410);
            // Something new is told, so whatever else there was to tell would have been told before it.
            String next = anId();
            log.decide(aPortrait().released(next, 100));
            log.awaitPublished(next);
            log.awaitDelivery(next, Delivery.State.DELIVERED);
            assertThat(log.read(Topic.PUBLICATIONS)).hasSize(publications + 1);
            assertThat(log.read(Topic.SITE_DELIVERIES)).hasSize(deliveries + 1);
        }
    }

    /** On a broker of its own: other services of the same name would answer as well. */
    private static ConfigurableApplicationContext start() {
        return RunningPublication.start(
                Infrastructure.freshDatabase(), "spring.kafka.bootstrap-servers=" + BROKER.bootstrapServers());
    }

    /** Everything of the stories but what counts writes and dates, such as since when something is to leave the log. */
    private static Map<String, Document> stories(ConfigurableApplicationContext service, String... ids) {
        MongoOperations store = service.getBean(MongoOperations.class);
        Map<String, Document> found = new TreeMap<>();
        for (String id : ids) {
            Document story = store.findById(id, Document.class, "stories");
            if (story != null) {
                for (String own : new String[] {"version", "marks", "changedAt", "traceparent", "leaving"}) {
                    story.remove(own);
                }
                found.put(id, story);
            }
        }
        return found;
    }
}
