package org.mosaik.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class SampleTest {

    /** A sample that was approved with some version, this one or an older one. */
    record ApprovedSample(Class<? extends Snapshot> type, int minor, Path file) {
        String noun() {
            return Sample.noun(type);
        }

        byte[] body() {
            return Approved.text(file).getBytes(StandardCharsets.UTF_8);
        }
    }

    static List<Sample> written() {
        return Samples.all();
    }

    static List<Class<? extends Snapshot>> types() {
        return Sample.types();
    }

    static Stream<ApprovedSample> approved() {
        return Sample.types().stream()
                .flatMap(type -> Approved.minors(Sample.noun(type)).stream().flatMap(minor -> of(type, minor)));
    }

    private static Stream<ApprovedSample> of(Class<? extends Snapshot> type, int minor) {
        return Approved.samples(Sample.noun(type), minor).stream().map(file -> new ApprovedSample(type, minor, file));
    }

    @ParameterizedTest
    @MethodSource("written")
    void isWrittenAsItWasApproved(Sample sample) {
        Path file = Approved.sampleFile(sample.noun(), Approved.newest(sample.noun()), sample.name());

        assertThat(Approved.pretty(sample.snapshot())).isEqualTo(Approved.text(file));
    }

    @ParameterizedTest
    @MethodSource("written")
    void keepsItsBytesWhenItIsReadAndWrittenAgain(Sample sample) {
        byte[] body = Codec.write(sample.snapshot());

        Snapshot read = Codec.read(sample.snapshot().getClass(), body);

        assertThat(read).isEqualTo(sample.snapshot());
        assertThat(Codec.write(read)).isEqualTo(body);
    }

    @ParameterizedTest
    @MethodSource("written")
    void saysNothingThatTheSchemaDoesNotKnow(Sample sample) {
        JsonNode schema = Schemas.of(sample.snapshot().getClass());
        JsonNode body = Approved.JSON.readTree(Codec.write(sample.snapshot()));

        assertThat(Validation.errors(Validation.closed(schema), body)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("approved")
    void isReadWhateverItsVersion(ApprovedSample sample) {
        Snapshot read = Codec.read(sample.type(), sample.body());

        assertThat(read.id()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("approved")
    void fitsTheSchemaOfItsOwnVersionAndTheNewest(ApprovedSample sample) {
        JsonNode body = Approved.JSON.readTree(sample.body());

        for (int minor : List.of(sample.minor(), Approved.newest(sample.noun()))) {
            assertThat(Validation.errors(Approved.schema(sample.noun(), minor), body))
                    .as("%s against 1.%d", sample.file(), minor)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void isThereForEveryStateOfEveryVersion(Class<? extends Snapshot> type) {
        for (int minor : Approved.minors(Sample.noun(type))) {
            Set<String> seen = of(type, minor)
                    .map(sample -> state(Approved.JSON.readTree(sample.body())))
                    .collect(Collectors.toSet());
            assertThat(seen).as("states in samples of 1.%d", minor).containsAll(states(type, minor));
        }
    }

    @Test
    void fillsEveryPartOnce() {
        Set<String> declared = new LinkedHashSet<>();
        Set<String> filled = new LinkedHashSet<>();

        Samples.all()
                .forEach(sample -> Parts.of(sample.snapshot()).forEach((part, isFilled) -> {
                    declared.add(part);
                    if (isFilled) {
                        filled.add(part);
                    }
                }));

        assertThat(filled).containsAll(declared);
    }

    private static String state(JsonNode body) {
        return body.path(body.has("outcome") ? "outcome" : "state").asString("");
    }

    /** The newest version has the states of the enum; an older one those of its schema. */
    private static List<String> states(Class<? extends Snapshot> type, int minor) {
        JsonNode schema = Approved.schema(Sample.noun(type), minor);
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> name.equals("state") || name.equals("outcome"))
                .map(name ->
                        schema.at("/properties/" + name + "/$ref").asString().substring(1))
                .flatMap(reference -> schema.at(reference).get("enum").valueStream())
                .map(JsonNode::asString)
                .toList();
    }
}
