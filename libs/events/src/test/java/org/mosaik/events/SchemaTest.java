package org.mosaik.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SchemaTest {

    static List<Class<? extends Snapshot>> types() {
        return Sample.types();
    }

    static Stream<JsonNode> newestSchemas() {
        return types().stream().map(Sample::noun).map(noun -> Approved.schema(noun, Approved.newest(noun)));
    }

    @ParameterizedTest
    @MethodSource("types")
    void isTheApprovedOne(Class<? extends Snapshot> type) {
        String noun = Sample.noun(type);
        int newest = Approved.newest(noun);

        assertThat(Approved.pretty(Schemas.of(type)))
                .as(
                        "%s no longer makes the schema 1.%d. If it gained an optional field, approve 1.%d with its samples: "
                                + "mvn -pl libs/events test -Dtest=ApprovalTest -Dapprove=true. Anything else breaks readers.",
                        type.getSimpleName(), newest, newest + 1)
                .isEqualTo(Approved.text(Approved.schemaFile(noun, newest)));
    }

    @ParameterizedTest
    @MethodSource("types")
    void onlyGainsOptionalPropertiesFromVersionToVersion(Class<? extends Snapshot> type) {
        String noun = Sample.noun(type);
        List<Integer> minors = Approved.minors(noun);

        for (int version = 1; version < minors.size(); version++) {
            JsonNode older = Approved.schema(noun, minors.get(version - 1));
            JsonNode newer = Approved.schema(noun, minors.get(version));
            assertThat(Compatibility.violations(older, newer))
                    .as("%s 1.%d", noun, minors.get(version))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void countsItsVersionsWithoutGaps(Class<? extends Snapshot> type) {
        List<Integer> minors = Approved.minors(Sample.noun(type));

        assertThat(minors).isNotEmpty().first().isEqualTo(0);
        assertThat(minors).last().isEqualTo(minors.size() - 1);
    }

    @ParameterizedTest
    @MethodSource("newestSchemas")
    void refersOnlyToWhatItDefines(JsonNode schema) {
        List<String> references = schema.findValuesAsString("$ref");

        assertThat(references)
                .allSatisfy(reference -> assertThat(
                                schema.at(reference.substring(1)).isObject())
                        .as(reference)
                        .isTrue());
    }

    @Test
    void asksForARevisionFromOneOn() {
        JsonNode schema = Schemas.of(Withdrawal.class);
        ObjectNode withdrawal = (ObjectNode) Approved.JSON.readTree(Codec.write(Withdrawal.erased("a", 1)));

        assertThat(Validation.errors(schema, withdrawal)).isEmpty();
        assertThat(Validation.errors(schema, withdrawal.put("revision", 0))).isNotEmpty();
    }

    @Test
    void tellsTheTypesOfFieldsApart() {
        JsonNode schema = Schemas.of(Submission.class);
        List<String> names = new ArrayList<>();
        schema.at("/$defs/FieldValue/oneOf")
                .forEach(choice ->
                        names.add(schema.at(choice.path("$ref").asString().substring(1))
                                .at("/properties/type/const")
                                .asString()));

        assertThat(names)
                .containsExactly("text", "number", "date", "place", "choice", "several", "person", "link", "counter");
    }
}
