package org.mosaik.submission;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.mosaik.events.Campaign;
import org.mosaik.events.Content;
import org.mosaik.events.Facts;
import org.mosaik.events.Submission;
import org.mosaik.events.Topic;
import org.mosaik.events.Withdrawal;
import org.mosaik.messaging.kit.Infrastructure;
import org.mosaik.messaging.kit.TestLog;
import org.mosaik.messaging.start.Gate;
import org.mosaik.submission.campaigns.Campaigns;
import org.mosaik.submission.submissions.Submissions;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as it runs, as people and programs meet it, and the log behind it. */
public final class Running implements AutoCloseable {

    public static final String RECEIPT_KEY = "a-receipt-key-for-tests-of-32-characters";
    public static final String BEHALF_KEY = "a-behalf-key-for-tests-of-32-characters-";
    public static final String MEDIA_KEY = "a-media-key-for-tests-of-32-characters--";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final ConfigurableApplicationContext context;
    private final TestLog log;

    private Running(ConfigurableApplicationContext context, TestLog log) {
        this.context = context;
        this.log = log;
    }

    /** Started when a test asks for it first, and kept until the test run ends. */
    private static final class Shared {
        static final Running SERVICE = start();
    }

    /** One service for all tests that do it no harm. */
    public static Running shared() {
        return Shared.SERVICE;
    }

    /** On the broker and store that all tests share, awake and with a campaign that is open. */
    private static Running start(String... more) {
        String servers = Infrastructure.broker().bootstrapServers();
        Running running = start(servers, Infrastructure.store().uri(), Infrastructure.freshDatabase(), more);
        running.awake().knows(ACampaign.open());
        return running;
    }

    public static Running start(String servers, String store, String database, String... more) {
        List<String> settings = new ArrayList<>(List.of(
                "--server.port=0",
                "--management.server.port=0",
                "--spring.main.register-shutdown-hook=false",
                "--spring.kafka.bootstrap-servers=" + servers,
                "--spring.mongodb.uri=" + store + "/" + database,
                "--mosaik.receipt.key=" + RECEIPT_KEY,
                "--mosaik.media.key=" + MEDIA_KEY,
                "--mosaik.behalf.key=" + BEHALF_KEY,
                "--mosaik.mail.transactional.port=" + Mailroom.port(),
                "--mosaik.media.folder=" + Infrastructure.folder()));
        settings.addAll(Access.settings());
        for (String one : more) {
            settings.add("--" + one);
        }
        ConfigurableApplicationContext context = new SpringApplicationBuilder(SubmissionApplication.class)
                .properties("spring.config.name=submission")
                .run(settings.toArray(String[]::new));
        return new Running(context, new TestLog(servers));
    }

    public Running awake() {
        await().until(() -> bean(Gate.class).isOpen());
        return this;
    }

    public Running knows(Campaign campaign) {
        log.append(Topic.CAMPAIGNS, campaign, Facts.CAMPAIGN_CHANGED);
        await().until(() -> bean(Campaigns.class).find(campaign.id()).isPresent());
        return this;
    }

    /** Hands a story in and waits until the service has read it back. */
    public Reply handed(Story story) {
        Reply taken = hand(story.json());
        if (taken.status() != 202) {
            throw new AssertionError(taken.body());
        }
        await().until(() -> bean(Submissions.class).find(taken.id()).isPresent());
        return taken;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public TestLog log() {
        return log;
    }

    /** The last record of a submission. */
    public Optional<Submission> onTheLog(String id) {
        return Optional.ofNullable(log.table(Topic.SUBMISSIONS).get(id));
    }

    /** What the last record of a submission says; it has to be there. */
    public Content content(String id) {
        return Objects.requireNonNull(onTheLog(id).orElseThrow().content());
    }

    /** What was taken back of a submission, as the last record tells. */
    public List<Withdrawal.Entry> withdrawn(String id) {
        Withdrawal withdrawal = log.table(Topic.WITHDRAWALS).get(id);
        return withdrawal == null ? List.of() : withdrawal.entries();
    }

    /** How many records of submissions were ever written. */
    public long records() {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        for (int partition = 0; partition < Topic.PARTITIONS; partition++) {
            ends.put(new TopicPartition(Topic.SUBMISSIONS.name(), partition), OffsetSpec.latest());
        }
        try {
            return log.admin().listOffsets(ends).all().get().values().stream()
                    .mapToLong(end -> end.offset())
                    .sum();
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    public Reply get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    public Reply post(String path, String contentType, String body, String... headers) {
        return send("POST", path, BodyPublishers.ofString(body), with(contentType, headers));
    }

    /** As a program hands in that has a token. */
    public Reply hand(String json, String... headers) {
        return post("/api/submissions", "application/json", json, Access.asProgram(headers));
    }

    /** As anybody's program does. */
    public Reply handWithoutToken(String json, String... headers) {
        return post("/api/submissions", "application/json", json, headers);
    }

    /** With a photo. */
    public Reply hand(Multipart body, String... headers) {
        return post("/api/submissions", body, Access.asProgram(headers));
    }

    public Reply post(String path, Multipart body, String... headers) {
        return send("POST", path, body.publisher(), with(body.contentType(), headers));
    }

    public Reply put(String path, String json, String... headers) {
        return send("PUT", path, BodyPublishers.ofString(json), with("application/json", headers));
    }

    public Reply put(String path, Multipart body, String... headers) {
        return send("PUT", path, body.publisher(), with(body.contentType(), headers));
    }

    public Reply delete(String path, String... headers) {
        return send("DELETE", path, BodyPublishers.noBody(), headers);
    }

    public Reply send(String method, String path, BodyPublisher body, String... headers) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path))
                    .method(method, body)
                    .setHeader(Access.FROM, Access.anAddress());
            for (int at = 0; at < headers.length; at += 2) {
                request.setHeader(headers[at], headers[at + 1]);
            }
            return new Reply(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String[] with(String contentType, String... headers) {
        List<String> all = new ArrayList<>(List.of("Content-Type", contentType));
        all.addAll(List.of(headers));
        return all.toArray(String[]::new);
    }

    /** An answer, and what tests want to know of it. */
    public record Reply(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public JsonNode json() {
            return JSON.readTree(body());
        }

        public String id() {
            return json().path("id").asString();
        }

        /** The path of the receipt's page. */
        public String receipt() {
            return URI.create(json().path("receipt").asString()).getPath();
        }

        public String[] bearer() {
            String path = receipt();
            return new String[] {"Authorization", "Bearer " + path.substring(path.lastIndexOf('/') + 1)};
        }

        public Map<String, java.util.List<String>> headers() {
            return response.headers().map();
        }
    }

    @Override
    public void close() {
        context.close();
        log.close();
    }
}
