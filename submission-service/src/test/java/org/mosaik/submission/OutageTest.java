package org.mosaik.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.mosaik.embedded.EmbeddedBroker;
import org.mosaik.embedded.EmbeddedStore;
import org.mosaik.events.Submission;
import org.mosaik.messaging.kit.Infrastructure;
import org.mosaik.submission.receipts.Receipts;
import org.mosaik.submission.submissions.SubmissionDocument;
import org.mosaik.submission.submissions.Submissions;

class OutageTest {

    private static final Duration A_WHILE = Duration.ofSeconds(60);

    @Test
    void takesStoriesWhileTheBrokerIsAwayAndRebuildsTheStoreFromTheLog() {
        Path folder = Infrastructure.folder();
        EmbeddedBroker broker = Infrastructure.ownBroker(folder, 0);
        String servers = broker.bootstrapServers();
        int port = URI.create("kafka://" + servers).getPort();
        Running service = start(servers).awake().knows(ACampaign.open());

        broker.close();
        List<Integer> sameTwice = twiceAtOnce(service);
        long start = System.nanoTime();
        Running.Reply taken = service.hand(Story.aStory().json());
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        Running.Reply withdrawn = service.hand(Story.aStory().json());
        service.delete("/api/submissions/" + withdrawn.id(), withdrawn.bearer());

        assertThat(taken.status()).isEqualTo(202);
        assertThat(took).isLessThan(Duration.ofSeconds(4));
        assertThat(sameTwice).as("row 3").containsExactlyInAnyOrder(202, 409);
        assertThat(service.get("/api/submissions/" + taken.id(), taken.bearer()).status())
                .isEqualTo(200);

        broker = Infrastructure.ownBroker(folder, port);
        await().atMost(A_WHILE).until(() -> service.onTheLog(taken.id()).isPresent());
        await().atMost(A_WHILE)
                .until(() -> service.onTheLog(withdrawn.id())
                        .filter(last -> last.state() == Submission.State.WITHDRAWN)
                        .isPresent());
        assertThat(service.onTheLog(taken.id()).orElseThrow().revision()).isEqualTo(1);
        service.close();

        try (Running rebuilt = start(servers).awake()) {
            assertThat(rebuilt.bean(Submissions.class)
                            .find(taken.id())
                            .orElseThrow()
                            .content())
                    .isEqualTo(rebuilt.onTheLog(taken.id()).orElseThrow().content());
            SubmissionDocument gone =
                    rebuilt.bean(Submissions.class).find(withdrawn.id()).orElseThrow();
            assertThat(gone.state()).isEqualTo(Submission.State.WITHDRAWN);
            assertThat(gone.withdrawals()).isEqualTo(rebuilt.withdrawn(withdrawn.id()));
            String path = withdrawn.receipt();
            assertThat(rebuilt.bean(Receipts.class).open(withdrawn.id(), path.substring(path.lastIndexOf('/') + 1)))
                    .isPresent();
        } finally {
            broker.close();
        }
    }

    @Test
    void takesStoriesWhileTheStoreIsAwayAndNoneWhileBothAre() {
        EmbeddedBroker broker = Infrastructure.ownBroker(Infrastructure.folder(), 0);
        EmbeddedStore store = EmbeddedStore.start(null, 0);
        try (Running service = Running.start(broker.bootstrapServers(), store.uri(), "away")
                .awake()
                .knows(ACampaign.open())) {
            store.close();

            Running.Reply taken = service.hand(
                    Story.aStory().json(), "Idempotency-Key", UUID.randomUUID().toString());
            assertThat(taken.status()).as(taken.body()).isEqualTo(202);
            assertThat(service.onTheLog(taken.id())).isPresent();
            handsInAPhotoByForm(service);
            assertThat(service.delete("/api/submissions/" + taken.id(), taken.bearer())
                            .status())
                    .isEqualTo(503);

            broker.close();
            Running.Reply refused = service.hand(Story.aStory().json());
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.header("Retry-After")).isNotEmpty();

            Running.Reply form = service.post(
                    "/nachbarn",
                    new Multipart()
                            .with("kind", "STORY")
                            .with("fields.title", "Was ich getippt habe")
                            .with("consents.publish", "true")
                            .with("contact.language", "de"));
            assertThat(form.status()).isEqualTo(503);
            assertThat(form.header("Retry-After")).isNotEmpty();
            assertThat(form.body()).contains("value=\"Was ich getippt habe\"").contains("Ihr Text ist noch da");
        }
    }

    /** In two steps, as the form does it: the photo first, then everything. */
    private static void handsInAPhotoByForm(Running service) {
        Multipart first = aForm().with("go", "look").file("photos.0.file", "x.jpg", Pictures.jpeg(40, 30));
        String look = service.post("/nachbarn", first).body();
        String token = look.replaceFirst("(?s).*name=\"photos.0.kept\" value=\"([^\"]+)\".*", "$1");
        Running.Reply sent = service.post(
                "/nachbarn",
                aForm().with("photos.0.kept", token)
                        .with("altcha", Solver.solve(look))
                        .with("go", "send"));

        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        String id = sent.header("Location").replaceFirst("/receipt/([^/]+)/.*", "$1");
        assertThat(service.onTheLog(id).orElseThrow().content()).isNotNull();
        assertThat(service.onTheLog(id).orElseThrow().content().cover()).isNotNull();
        assertThat(service.onTheLog(id).orElseThrow().origin().quarantine()).contains("proof-unchecked");
    }

    private static Multipart aForm() {
        return new Multipart()
                .with("kind", "STORY")
                .with("fields.title", "Mit Bild")
                .with("photos.0.alt", "Ein Beet")
                .with("people.shown", "ME")
                .with("consents.publish", "true")
                .with("contact.language", "de");
    }

    /** Row 3: the second one comes while the first one waits for the broker. */
    private static List<Integer> twiceAtOnce(Running service) {
        String key = UUID.randomUUID().toString();
        String story = Story.aStory().field("title", "Zweimal").json();
        CompletableFuture<Running.Reply> first =
                CompletableFuture.supplyAsync(() -> service.hand(story, "Idempotency-Key", key));
        Running.Reply second = service.hand(story, "Idempotency-Key", key);
        return List.of(first.join().status(), second.status());
    }

    private static Running start(String servers) {
        return Running.start(servers, Infrastructure.store().uri(), Infrastructure.freshDatabase());
    }
}
