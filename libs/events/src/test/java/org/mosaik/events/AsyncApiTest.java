package org.mosaik.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class AsyncApiTest {

    private final AsyncApi document = AsyncApi.load();

    static List<Topic<?>> topics() {
        return Topic.ALL;
    }

    @Test
    void isOfVersionThreeAndNamesNoOtherTopics() {
        assertThat(document.version()).isEqualTo("3.0.0");
        assertThat(document.channels())
                .containsExactlyInAnyOrder(
                        "campaigns",
                        "submissions",
                        "withdrawals",
                        "reports",
                        "decisions",
                        "publications",
                        "deliveries",
                        "cases",
                        "journal");
    }

    @ParameterizedTest
    @MethodSource("topics")
    void describesTheTopicAsItIsCreated(Topic<?> topic) {
        String address = document.channel(topic).path("address").asString();
        JsonNode kafka = document.kafka(topic);

        assertThat(address.replace("{channel}", channelOf(topic))).isEqualTo(topic.name());
        assertThat(kafka.path("partitions").asInt()).isEqualTo(Topic.PARTITIONS);
        assertThat(kafka.path("topicConfiguration")
                        .path("cleanup.policy")
                        .path(0)
                        .asString())
                .isEqualTo(topic.isLedger() ? "delete" : "compact");
        assertThat(document.message(topic).at("/bindings/kafka/key/description").asString())
                .startsWith(topic.key().replaceAll(" \\(.*", ""));
    }

    @ParameterizedTest
    @MethodSource("topics")
    void letsTheOwnerAloneSend(Topic<?> topic) {
        List<String> senders = document.services(topic, "send");

        if (topic.type() == Delivery.class) {
            JsonNode channel = document.channel(topic).at("/parameters/channel");
            assertThat(senders).containsExactly("channel");
            assertThat(channel.at("/x-owners/" + channelOf(topic)).asString()).isEqualTo(topic.owner());
            assertThat(channel.path("examples").valueStream().map(JsonNode::asString))
                    .contains(channelOf(topic));
        } else {
            assertThat(senders).containsExactly(topic.owner());
        }
    }

    /** A service first reads what it wrote itself. */
    @ParameterizedTest
    @MethodSource("topics")
    void letsEverySenderRead(Topic<?> topic) {
        assertThat(document.services(topic, "receive"))
                .doesNotHaveDuplicates()
                .containsAll(document.services(topic, "send"));
    }

    @Test
    void refersOnlyToWhatIsThere() {
        assertThat(document.references()).isNotEmpty().allSatisfy(reference -> {
            ObjectNode node = Approved.JSON.createObjectNode().put("$ref", reference);
            assertThat(document.resolve(node).isObject()).as(reference).isTrue();
        });
    }

    @Test
    void namesEveryFact() {
        Set<String> named = Topic.ALL.stream()
                .flatMap(topic -> document.types(topic).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> declared = Facts.ALL.stream()
                .map(fact -> "org.mosaik." + fact + ".v" + Topic.MAJOR)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).isEqualTo(declared);
    }

    @ParameterizedTest
    @MethodSource("topics")
    void carriesTheNewestSchemaAndExamplesThatFit(Topic<?> topic) {
        int newest = Approved.newest(topic.noun());
        String schemaFile = "schemas/" + topic.noun() + "/1." + newest + ".json";
        JsonNode payload = document.payload(topic);

        assertThat(payload.path("$ref").asString()).isEqualTo(schemaFile);
        assertThat(document.examples(topic))
                .isNotEmpty()
                .allSatisfy((name, example) -> assertThat(Validation.errors(document.resolve(payload), example))
                        .as(name)
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("topics")
    void describesTheHeadersThatAreWritten(Topic<?> topic) {
        JsonNode schema = document.headers(topic);
        for (String type : document.types(topic)) {
            String fact = type.substring("org.mosaik.".length(), type.length() - ".v1".length());
            Envelope envelope = new Envelope("/" + topic.owner(), fact, "s1", 7, 1, Stories.MORNING, null);
            ObjectNode headers = Approved.JSON.createObjectNode();
            envelope.headers(topic)
                    .forEach((name, value) -> headers.put(name, new String(value, StandardCharsets.UTF_8)));

            assertThat(Validation.errors(schema, headers)).as(type).isEmpty();
            assertThat(Validation.errors(schema, headers.deepCopy().put("x-other", "1")))
                    .isNotEmpty();
        }
    }

    @Test
    void describesAsManyHeadersAsAreWritten() {
        Envelope envelope = new Envelope("/submission", "x", "s1", 7, 1, Stories.MORNING, "trace");
        Map<String, byte[]> written = envelope.headers(Topic.SUBMISSIONS);

        assertThat(document.headers(Topic.SUBMISSIONS).at("/allOf/0/properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(written.keySet());
    }

    private static String channelOf(Topic<?> topic) {
        return topic.name().substring(topic.name().indexOf('.') + 1);
    }
}
