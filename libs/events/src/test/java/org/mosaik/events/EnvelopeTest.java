package org.mosaik.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    static List<String> facts() {
        return Facts.ALL.stream().sorted().toList();
    }

    @Test
    void carriesExactlyTheHeadersThatMayCrossABoundary() {
        Map<String, String> headers = headers(envelope(Facts.SUBMISSION_RECEIVED, TRACE), Topic.SUBMISSIONS);

        assertThat(headers)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", "s1:1773477000000",
                        "ce_source", "/submission",
                        "ce_type", "org.mosaik.submission.received.v1",
                        "ce_subject", "s1",
                        "ce_time", "2026-03-14T08:30:00Z",
                        "ce_dataschema", "/schemas/submission/1",
                        "ce_format", "4",
                        "content-type", "application/json",
                        "traceparent", TRACE));
    }

    @Test
    void leavesOutATraceThatIsNotThere() {
        assertThat(headers(envelope(Facts.JOURNAL_WRITTEN, null), Topic.JOURNAL))
                .doesNotContainKey("traceparent")
                .containsEntry("ce_dataschema", "/schemas/journal-entry/1")
                .hasSize(9);
    }

    @ParameterizedTest
    @MethodSource("facts")
    void namesTheFactInItsType(String fact) {
        String type = headers(envelope(fact, null), Topic.CASES).get(Envelope.TYPE);

        assertThat(type).isEqualTo("org.mosaik." + fact + ".v1");
        assertThat(Envelope.major(type)).isEqualTo(1);
    }

    @Test
    void knowsEveryFactThatIsDeclared() {
        List<String> declared = Arrays.stream(Facts.class.getFields())
                .filter(field -> field.getType() == String.class)
                .map(EnvelopeTest::constant)
                .toList();

        assertThat(Facts.ALL).containsExactlyInAnyOrderElementsOf(declared);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "org.other.submission.received.v9", "org.mosaik.x.v", "org.mosaik.x.v99999", "v2"})
    void takesATypeOfAnotherMakeForThisVersion(String type) {
        assertThat(Envelope.major(type)).isEqualTo(Topic.MAJOR);
        assertThat(Envelope.major(null)).isEqualTo(Topic.MAJOR);
    }

    @Test
    void readsTheFormatAndTakesAGarbledOneForTheFirst() {
        assertThat(Envelope.format("12")).isEqualTo(12);
        assertThat(Envelope.format(null)).isEqualTo(1);
        assertThat(Envelope.format("twelve")).isEqualTo(1);
        assertThat(Envelope.format("99999999999")).isEqualTo(1);
    }

    private static Envelope envelope(String fact, @Nullable String trace) {
        return new Envelope("/submission", fact, "s1", 1773477000000L, 4, Stories.MORNING, trace);
    }

    private static Map<String, String> headers(Envelope envelope, Topic<?> topic) {
        Map<String, String> headers = new LinkedHashMap<>();
        envelope.headers(topic).forEach((name, value) -> headers.put(name, new String(value, StandardCharsets.UTF_8)));
        return headers;
    }

    private static String constant(Field field) {
        try {
            return String.valueOf(field.get(null));
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }
}
