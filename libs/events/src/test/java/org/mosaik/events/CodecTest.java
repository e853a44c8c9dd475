package org.mosaik.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodecTest {

    private static final String WHOLE = """
            {"id": "s1", "revision": 3, "state": "RECEIVED", "receiptGeneration": 0, "answeredQuestions": 0,
             "content": {"campaign": "c1", "kind": "STORY", "language": "de",
                         "fields": {"title": {"type": "text", "value": "Hallo"}},
                         "people": [{"id": "submitter", "role": "ADULT"}]},
             "contacts": [{"person": "submitter", "language": "de"}]}
            """;

    static List<Sample> samples() {
        return Samples.all();
    }

    @Test
    void readsTheBodyThatTheOtherTestsBreak() {
        assertThat(read(WHOLE).content()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "7",
                "\"MARKER\"",
                "{",
                "MARKER",
                "{\"MARKER\"}",
                "{\"id\": \"MARKER",
                "{\"id\": \"MARKER\", \"state\"",
                "{\"state\": {\"MARKER\": \"MARKER\"}}",
                "<MARKER/>"
            })
    void refusesWhatIsNoSnapshot(String body) {
        assertRefused(body);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource("faults")
    void refusesAFaultWithoutRepeatingIt(String part, String replacement) {
        assertThat(WHOLE).contains(part);

        assertRefused(WHOLE.replace(part, replacement));
    }

    static List<String[]> faults() {
        return List.of(
                fault("\"id\": \"s1\"", "\"id\": null"),
                fault("\"id\": \"s1\"", "\"id\": [\"MARKER\"]"),
                fault("\"id\": \"s1\"", "\"id\": 4711"),
                fault("\"id\": \"s1\", ", ""),
                fault("\"revision\": 3, ", ""),
                fault("\"revision\": 3", "\"revision\": 0"),
                fault("\"revision\": 3", "\"revision\": -3"),
                fault("\"revision\": 3", "\"revision\": 3.5"),
                fault("\"revision\": 3", "\"revision\": \"3\""),
                fault("\"revision\": 3", "\"revision\": null"),
                fault("\"revision\": 3", "\"revision\": 92233720368547758070"),
                fault("\"RECEIVED\"", "0"),
                fault("\"RECEIVED\"", "\"0\""),
                fault("\"RECEIVED\"", "\"MARKER\""),
                fault("\"RECEIVED\"", "null"),
                fault("\"STORY\"", "\"received\""),
                fault("\"answeredQuestions\": 0", "\"ignored\": 0"),
                fault("\"campaign\": \"c1\", ", ""),
                fault("\"content\": {", "\"content\": \"MARKER\", \"ignored\": {"),
                fault("{\"type\": \"text\", \"value\": \"Hallo\"}", "null"),
                fault("{\"type\": \"text\", \"value\": \"Hallo\"}", "\"MARKER\""),
                fault("\"title\": {\"type\": \"text\"", "\"MARKER\": {\"type\": \"MARKER\""),
                fault("\"title\": {\"type\": \"text\"", "\"MARKER\": {\"type\": \"counter\""),
                fault("\"title\": {\"type\": \"text\", \"value\": \"Hallo\"", "\"MARKER\": {\"type\": \"text\""),
                fault("\"type\": \"text\", ", ""),
                fault("\"person\": \"submitter\", ", ""),
                fault("{\"person\": \"submitter\", \"language\": \"de\"}", "null"),
                fault("\"contacts\": [", "\"contacts\": {}, \"ignored\": ["),
                fault("}]}\n", "}]} MARKER"),
                fault("}]}\n", "}]}{\"MARKER\": 1}"));
    }

    @Test
    void refusesBytesAtRandom() {
        Random random = new Random(20260314);
        for (int attempt = 0; attempt < 2000; attempt++) {
            byte[] body = new byte[random.nextInt(60)];
            random.nextBytes(body);

            assertThatExceptionOfType(Malformed.class).isThrownBy(() -> Codec.read(Submission.class, body));
        }
    }

    @Test
    void endsInASnapshotOrARefusalWhateverByteIsWrong() {
        Random random = new Random(20260315);
        for (int attempt = 0; attempt < 2000; attempt++) {
            byte[] body = WHOLE.getBytes(StandardCharsets.UTF_8);
            body[random.nextInt(body.length)] = (byte) random.nextInt(256);
            try {
                assertThat(Codec.read(Submission.class, body).revision()).isPositive();
            } catch (Malformed refused) {
                assertThat(refused).hasNoCause();
            }
        }
    }

    @Test
    void refusesNestingWithoutEnd() {
        assertRefused("{\"ignored\": " + "[".repeat(100_000));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void refusesABodyThatBreaksOff(Sample sample) {
        byte[] body = Codec.write(sample.snapshot());
        byte[] half = Arrays.copyOf(body, body.length / 2);

        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> Codec.read(sample.snapshot().getClass(), half));
    }

    @Test
    void namesThePlaceOfAFault() {
        String body = WHOLE.replace("\"ADULT\"", "\"MARKER\"");

        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> read(body))
                .withMessage("Submission is broken at /content/people/0/role");
    }

    @Test
    void namesThePlaceUnderAKeyThatTheBodyChose() {
        String body = WHOLE.replace(
                "\"title\": {\"type\": \"text\", \"value\": ", "\"MARKER\": {\"type\": \"counter\", \"value\": ");

        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> read(body))
                .withMessage("Submission is broken at /content/fields/*/value");
    }

    @Test
    void takesAnAbsentOrEmptyCollectionForNothing() {
        String body = WHOLE.replace(
                "\"contacts\": [{\"person\": \"submitter\", \"language\": \"de\"}]", "\"contacts\": null");

        assertThat(read(body).contacts()).isEmpty();
        assertThat(Codec.write(Withdrawal.erased("a", 1)))
                .asString()
                .isEqualTo("{\"id\":\"a\",\"revision\":1,\"state\":\"ERASED\"}");
    }

    private static String[] fault(String part, String replacement) {
        return new String[] {part, replacement};
    }

    private static void assertRefused(String body) {
        Malformed refused = catchThrowableOfType(Malformed.class, () -> read(body));

        assertThat(refused).as(body).isNotNull().hasNoCause();
        assertThat(refused.getMessage()).doesNotContain("MARKER", "4711", "92233");
    }

    private static Submission read(String body) {
        return Codec.read(Submission.class, body.getBytes(StandardCharsets.UTF_8));
    }
}
