package org.mosaik.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class CompatibilityTest {

    private static final String BEFORE = """
            {"$defs": {"Part": {"type": "object", "properties": {"name": {"type": "string"}}, "required": ["name"]},
                       "Other": {"type": "object", "properties": {"size": {"type": "integer"}}}},
             "type": "object",
             "properties": {
               "id": {"type": "string"}, "count": {"type": "number", "minimum": 1},
               "state": {"enum": ["ON", "OFF"]}, "at": {"type": "string", "format": "date"},
               "parts": {"type": "array", "items": {"$ref": "#/$defs/Part"}},
               "named": {"type": "object", "additionalProperties": {"$ref": "#/$defs/Part"}},
               "either": {"oneOf": [{"$ref": "#/$defs/Part"}, {"$ref": "#/$defs/Other"}]}},
             "required": ["id"]}
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    removed field        | "id": {"type": "string"}, |  | lost id
                    removed inner field  | "properties": {"name": {"type": "string"}} | "properties": {} | /parts/* lost name
                    new required field   | "required": ["id"] | "required": ["id", "at"] | another required
                    new inner required   | "properties": {"size": {"type": "integer"}} | "properties": {"size": {"type": "integer"}}, "required": ["size"] | /either/1 has another required
                    no longer required   | "required": ["id"] | "required": [] | another required
                    changed type         | "id": {"type": "string"} | "id": {"type": "integer"} | /id has another type
                    type of map values   | "named": {"type": "object", "additionalProperties": {"$ref": "#/$defs/Part"}} | "named": {"type": "object", "additionalProperties": {"type": "string"}} | /named/* has another type
                    removed enum constant| ["ON", "OFF"] | ["ON"] | /state has another enum
                    added enum constant  | ["ON", "OFF"] | ["ON", "OFF", "BROKEN"] | /state has another enum
                    number to integer    | "type": "number" | "type": "integer" | /count has another type
                    higher minimum       | "minimum": 1 | "minimum": 2 | /count has another minimum
                    new limit            | "format": "date" | "format": "date", "maxLength": 9 | /at has another maxLength
                    another format       | "format": "date" | "format": "date-time" | /at has another format
                    closed object        | "required": ["id"] | "required": ["id"], "additionalProperties": false | another additionalProperties
                    removed alternative  | , {"$ref": "#/$defs/Other"}] | ] | /either has another oneOf
                    added alternative    | {"$ref": "#/$defs/Other"}] | {"$ref": "#/$defs/Other"}, {"type": "string"}] | /either has another oneOf
                    """)
    void findsWhatBreaksReaders(String name, String part, String replacement, String violation) {
        String after = BEFORE.replace(part, replacement == null ? "" : replacement);

        assertThat(after).as("%s changes something", name).isNotEqualTo(BEFORE);
        assertThat(Compatibility.violations(tree(BEFORE), tree(after)))
                .as(name)
                .anySatisfy(found -> assertThat(found).contains(violation));
    }

    @Test
    void letsOptionalPropertiesBeAddedAtEveryLevel() {
        String after = BEFORE.replace("\"id\": ", "\"new\": {\"$ref\": \"#/$defs/Part\"}, \"id\": ")
                .replace("\"size\": ", "\"weight\": {\"type\": \"number\"}, \"size\": ");

        assertThat(Compatibility.violations(tree(BEFORE), tree(after))).isEmpty();
    }

    @Test
    void doesNotMindTheOrderOrTheNamesOfDefinitions() {
        String after = BEFORE.replace("Part", "Piece").replace("[\"ON\", \"OFF\"]", "[\"OFF\", \"ON\"]");

        assertThat(Compatibility.violations(tree(BEFORE), tree(after))).isEmpty();
    }

    private static JsonNode tree(String schema) {
        return Approved.JSON.readTree(schema);
    }
}
