package org.mosaik.standalone.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.mosaik.embedded.EmbeddedStore;
import org.mosaik.events.Topic;

/** The services of the compose file with the variables that it gives them, on its brokers, users and rights. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RealBrokersTest {

    private static final List<String> SERVICES = Compose.SERVICES;
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Compose COMPOSE = new Compose();
    private static final Map<String, Composed> RUNNING = new TreeMap<>();

    @TempDir
    static Path folder;

    private static RealBrokers brokers;
    private static EmbeddedStore store;
    private static Tellers tellers;

    @BeforeAll
    static void bringItUp() throws Exception {
        brokers = RealBrokers.start(COMPOSE, folder);
        store = EmbeddedStore.start(null, 0);
        Map<String, CompletableFuture<Composed>> starting = new LinkedHashMap<>();
        SERVICES.forEach(name -> starting.put(
                name,
                CompletableFuture.supplyAsync(
                        () -> Composed.start(name, environment(name)), work -> new Thread(work).start())));
        starting.forEach((name, service) -> RUNNING.put(name, service.join()));
        RUNNING.values()
                .forEach(service -> await().atMost(Duration.ofSeconds(60))
                        .until(() -> get(service.management("/actuator/health/readiness"))
                                        .statusCode()
                                == 200));
        tellers = new Tellers(RUNNING.get("submission").page("/api/submissions"));
    }

    @AfterAll
    static void stop() {
        RUNNING.values().parallelStream().forEach(Composed::close);
        if (store != null) {
            store.close();
        }
        if (brokers != null) {
            brokers.close();
        }
    }

    /** As in the container, but for its hosts and folders, a store without users, and one that nobody shall read. */
    private static Map<String, String> environment(String service) {
        Map<String, String> environment = COMPOSE.environment(service);
        environment.replaceAll((name, value) -> brokers.placed(value)
                .replace("0.0.0.0", "127.0.0.1")
                .replace("/mosaik/data", folder.resolve(service).toString())
                .replace("/mosaik/campaigns", "src/main/resources/demo/campaigns"));
        environment.put("SPRING_MONGODB_URI", store.uri() + "/" + service);
        if (service.equals("submission")) {
            environment.putAll(Tellers.ACCESS);
        }
        environment.put("MOSAIK_TALES", "nothing reads this");
        return environment;
    }

    private static LogUser user(String service) {
        return new LogUser(brokers.connection(COMPOSE.environment(service)));
    }

    private static HttpResponse<String> get(URI address) {
        return send(HttpRequest.newBuilder(address));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
        } catch (IOException away) {
            throw new java.io.UncheckedIOException(away);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void readsEveryVariableThatItIsGiven(String service) {
        assertThat(RUNNING.get(service).unread()).containsExactly("MOSAIK_TALES");
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void mayWriteItsOwnTopicsAndReadWhatItFollows(String service) throws Exception {
        Map<String, Set<AclOperation>> rights =
                user(service).rights(Topic.ALL.stream().map(Topic::name).toList());

        for (Topic<?> topic : Topic.ALL) {
            boolean owner = topic.owner().equals(service);
            boolean follows = owner || followed(service).contains(topic.name());
            Set<AclOperation> found = rights.get(topic.name());
            assertThat(found.contains(AclOperation.WRITE)).as(topic.name()).isEqualTo(owner);
            assertThat(found.contains(AclOperation.READ)).as(topic.name()).isEqualTo(follows);
            assertThat(found).doesNotContain(AclOperation.DELETE, AclOperation.ALTER, AclOperation.ALTER_CONFIGS);
        }
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void aloneMayReadAndWriteItsDeadLetters(String service) throws Exception {
        List<String> dead = followed(service).stream()
                .map(topic -> topic + "." + service + ".dead")
                .toList();

        for (String other : SERVICES) {
            assertThat(user(other).rights(dead).values()).hasSizeGreaterThan(1).allSatisfy(found -> {
                assertThat(found.contains(AclOperation.WRITE)).isEqualTo(other.equals(service));
                assertThat(found.contains(AclOperation.READ)).isEqualTo(other.equals(service));
            });
        }
    }

    private static Set<String> followed(String service) {
        String configuration = Compose.read(service + "-service/src/main/resources/" + service + ".yml");
        return java.util.regex.Pattern.compile("-in-0\\.destination: *(\\S+)")
                .matcher(configuration)
                .results()
                .flatMap(found -> Topic.ALL.stream().map(Topic::name).filter(name -> name.matches(found.group(1))))
                .collect(Collectors.toSet());
    }

    @Test
    void theBrokerKeepsForeignRecordsOut() {
        assertThat(user("publication").append("submissions")).isInstanceOf(TopicAuthorizationException.class);
        assertThat(user("submission").append("decisions")).isInstanceOf(TopicAuthorizationException.class);
        assertThat(user("notification").append("submissions.moderation.dead"))
                .isInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void whatItsReadersCannotApplyTheyPark() {
        assertThat(user("publication").append("publications")).isNull();

        for (String reader : List.of("publication", "notification")) {
            URI dead = RUNNING.get(reader).management("/actuator/dead");
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(get(dead).body()).contains("\"publications\"", "\"nothing\""));
        }
    }

    @Test
    void nobodySpeaksForAnotherServicesReaders() {
        try (Admin admin = user("submission").admin()) {
            assertThatThrownBy(() -> admin.describeConsumerGroups(List.of("moderation.submissions"))
                            .all()
                            .get())
                    .hasCauseInstanceOf(GroupAuthorizationException.class);
        }
    }

    @Test
    void aWrongPasswordOpensNothing() {
        Map<String, Object> connection = user("submission").connection();
        connection.computeIfPresent(
                "sasl.jaas.config", (name, config) -> config.toString().replace("password=\"", "password=\"x"));
        try (Admin admin = Admin.create(connection)) {
            assertThatThrownBy(() -> admin.listTopics().names().get())
                    .hasCauseInstanceOf(SaslAuthenticationException.class);
        }
    }

    @Test
    void everyTableHasThreeCopiesAndTwoAcknowledge() throws Exception {
        List<String> names = Topic.ALL.stream().map(Topic::name).toList();
        try (Admin admin = user("moderation").admin()) {
            for (TopicDescription topic :
                    admin.describeTopics(names).allTopicNames().get().values()) {
                assertThat(topic.partitions())
                        .hasSize(Topic.PARTITIONS)
                        .allSatisfy(
                                partition -> assertThat(partition.replicas()).hasSize(3));
            }
            List<ConfigResource> resources = names.stream()
                    .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                    .toList();
            assertThat(admin.describeConfigs(resources).all().get().values())
                    .allSatisfy(config -> assertThat(
                                    config.get("min.insync.replicas").value())
                            .isEqualTo("2"));
        }
    }

    @Test
    void aStoryGoesFromServiceToService() {
        await().atMost(Duration.ofSeconds(30)).until(tellers::isOneAccepted);

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(user("moderation").records(Topic.CASES)).isPositive();
            assertThat(user("notification").records(Topic.MAIL_DELIVERIES)).isPositive();
        });
        assertThat(get(RUNNING.get("publication").page("/")).statusCode()).isEqualTo(200);
        assertThat(get(RUNNING.get("moderation").page("/login")).statusCode()).isEqualTo(200);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void nobodyIsSentAwayAndNothingIsLostWhenABrokerIsKilled() throws Exception {
        await().atMost(Duration.ofSeconds(30)).until(tellers::isOneAccepted);
        int before = tellers.accepted().size();
        List<CompletableFuture<Tellers.Answer>> answers = tellers.tellEvery(Duration.ofMillis(50), 300);
        await().atMost(Duration.ofSeconds(30)).until(() -> tellers.sent() > answers.size() / 3);
        assertThat(user("submission").leaders(Topic.SUBMISSIONS)).contains(RealBrokers.MORTAL);

        brokers.kill();

        assertThat(answers)
                .extracting(CompletableFuture::join)
                .filteredOn(answer -> !answer.isAccepted())
                .isEmpty();
        assertThat(tellers.accepted()).hasSize(before + answers.size());
        await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> {
            assertThat(user("moderation").keys(Topic.CASES)).containsExactlyInAnyOrderElementsOf(tellers.accepted());
            assertThat(user("notification").keys(Topic.MAIL_DELIVERIES))
                    .containsExactlyInAnyOrderElementsOf(tellers.accepted());
        });
    }

    /** What an engine asks in the container. */
    @ParameterizedTest
    @FieldSource("SERVICES")
    void saysInItsContainerThatItIsReady(String service) throws Exception {
        List<String> command = new ArrayList<>(
                Compose.strings(COMPOSE.service(service).path("healthcheck").path("test")));
        assertThat(command.remove(0)).isEqualTo("CMD");
        assertThat(command.get(0)).isEqualTo("/mosaik/ready");
        String ready = Compose.ROOT.resolve("deploy/ready.sh").toString();

        Scripts.run(List.of("bash", ready, RUNNING.get(service).managementPort() + ""), Map.of());

        assertThatThrownBy(() -> Scripts.run(
                        List.of("bash", ready, RUNNING.get(service).page("/").getPort() + ""), Map.of()))
                .isInstanceOf(AssertionError.class);
    }
}
