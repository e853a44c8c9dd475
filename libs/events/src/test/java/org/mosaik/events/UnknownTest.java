package org.mosaik.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a reader of this release makes of records from a later one. */
class UnknownTest {

    /** Objects whose keys are chosen by the campaign: there a new key is an entry. */
    private static final Set<String> MAPS = Set.of("fields", "title", "sentence", "label", "help", "text");

    static List<Sample> samples() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void ignoresUnknownFieldsAtEveryLevel(Sample sample) {
        JsonNode body = Approved.JSON.readTree(Codec.write(sample.snapshot()));

        JsonNode later = later("", body);

        assertThat(later.findValues("laterIdea")).hasSizeGreaterThan(0);
        assertThat(Codec.read(sample.snapshot().getClass(), Approved.JSON.writeValueAsBytes(later)))
                .isEqualTo(sample.snapshot());
    }

    @Test
    void appliesTheStateUnderAnUnknownFact() {
        String type = text(envelope("submission.translated"), Envelope.TYPE);
        Sample sample = Samples.all().get(0);

        assertThat(Facts.ALL).doesNotContain("submission.translated");
        assertThat(Envelope.major(type)).isEqualTo(Topic.MAJOR);
        assertThat(Codec.read(sample.snapshot().getClass(), Codec.write(sample.snapshot())))
                .isEqualTo(sample.snapshot());
    }

    @Test
    void recognisesANewerMajorVersion() {
        assertThat(Envelope.major("org.mosaik.submission.received.v2")).isEqualTo(2);
        assertThat(Envelope.major("org.mosaik.submission.received.v17")).isGreaterThan(Topic.MAJOR);
    }

    /** A new constant could not be acted on, so it needs a new major version. */
    @Test
    void refusesAnUnknownConstant() {
        byte[] body = "{\"id\":\"a\",\"revision\":1,\"state\":\"FROZEN\"}".getBytes(StandardCharsets.UTF_8);

        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> Codec.read(Withdrawal.class, body));
    }

    private static JsonNode later(String name, JsonNode node) {
        if (node.isArray()) {
            ArrayNode list = Approved.JSON.createArrayNode();
            node.forEach(element -> list.add(later("", element)));
            return list;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode copy = Approved.JSON.createObjectNode();
        if (!MAPS.contains(name)) {
            copy.putObject("laterIdea").putArray("of").add(1).add("two");
        }
        node.forEachEntry((key, value) -> copy.set(key, later(key, value)));
        return copy;
    }

    private static Envelope envelope(String fact) {
        return new Envelope("/submission", fact, "s1", 3, 1, Instant.EPOCH, null);
    }

    private static String text(Envelope envelope, String header) {
        byte[] value = envelope.headers(Topic.SUBMISSIONS).get(header);
        return new String(value, StandardCharsets.UTF_8);
    }
}
