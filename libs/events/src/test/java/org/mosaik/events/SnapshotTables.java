package org.mosaik.events;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** One table of fields for every snapshot, and for every part of one where it first occurs. */
final class SnapshotTables {

    private static final String FILES = "../libs/events/src/main/resources/org/mosaik/events/";
    private static final String HEAD = "| field | type | required | meaning |\n|---|---|---|---|\n";

    private final Meanings meanings;
    private final Set<String> shown = new LinkedHashSet<>();
    private final StringBuilder page = new StringBuilder();

    SnapshotTables(Meanings meanings) {
        this.meanings = meanings;
    }

    String text() {
        Sample.types().forEach(this::snapshot);
        return page.toString().stripTrailing();
    }

    private void snapshot(Class<? extends Snapshot> type) {
        String noun = Sample.noun(type);
        int newest = Approved.newest(noun);
        JsonNode schema = Approved.schema(noun, newest);
        page.append("### ").append(type.getSimpleName()).append("\n\n").append(meanings.of(type.getSimpleName()));
        page.append("\n\nSchema: ").append(link("schemas/" + noun + "/1." + newest + ".json"));
        page.append(". Samples: ")
                .append(link("samples/" + noun + "/1." + newest))
                .append(".\n\n");
        table(schema, type.getSimpleName(), schema);
    }

    private void table(JsonNode schema, String name, JsonNode part) {
        page.append(HEAD);
        List<String> inner = new ArrayList<>();
        part.path("properties").forEachEntry((field, node) -> {
            page.append(row(schema, name + "." + field, field, node, isRequired(part, field)));
            parts(schema, node, inner);
        });
        page.append("\n");
        inner.forEach(reference -> part(schema, reference));
    }

    private void part(JsonNode schema, String reference) {
        String name = reference.substring(reference.lastIndexOf('/') + 1);
        if (!shown.add(name)) {
            return;
        }
        page.append("#### ")
                .append(name)
                .append("\n\n")
                .append(meanings.of(name))
                .append("\n\n");
        JsonNode part = schema.at(reference.substring(1));
        if (part.has("oneOf")) {
            alternatives(schema, name, part);
        } else {
            table(schema, name, part);
        }
    }

    private void alternatives(JsonNode schema, String name, JsonNode part) {
        page.append("| `type` | field | form | required | meaning |\n|---|---|---|---|---|\n");
        part.path("oneOf").forEach(choice -> {
            JsonNode alternative = schema.at(choice.path("$ref").asString().substring(1));
            String type = alternative.at("/properties/type/const").asString();
            alternative.path("properties").forEachEntry((field, node) -> {
                if (!field.equals("type")) {
                    String key = name + "." + type + "." + field;
                    page.append("| `").append(type).append("` ");
                    page.append(row(schema, key, field, node, isRequired(alternative, field)));
                }
            });
        });
        page.append("\n");
    }

    private String row(JsonNode schema, String key, String field, JsonNode node, boolean required) {
        String form = form(schema, node);
        return EventsPage.row("`" + field + "`", form, required ? "yes" : "", meanings.of(key)) + "\n";
    }

    /** References to parts with fields of their own; enums are shown where they are used. */
    private static void parts(JsonNode schema, JsonNode node, List<String> found) {
        for (JsonNode place : List.of(node, node.path("items"), node.path("additionalProperties"))) {
            String reference = place.path("$ref").asString("");
            if (!reference.isEmpty() && !schema.at(reference.substring(1)).has("enum")) {
                found.add(reference);
            }
        }
    }

    private static String form(JsonNode schema, JsonNode node) {
        String reference = node.path("$ref").asString("");
        if (!reference.isEmpty()) {
            JsonNode target = schema.at(reference.substring(1));
            return target.has("enum") ? constants(target) : named(reference.substring(reference.lastIndexOf('/') + 1));
        }
        if (node.has("items")) {
            return "list of " + form(schema, node.path("items"));
        }
        if (node.has("additionalProperties")) {
            return "map of " + form(schema, node.path("additionalProperties"));
        }
        return node.has("pattern")
                ? "time"
                : node.path("format").asString(node.path("type").asString());
    }

    private static String constants(JsonNode target) {
        return target.path("enum")
                .valueStream()
                .map(constant -> "`" + constant.asString() + "`")
                .collect(Collectors.joining(", "));
    }

    private static String named(String part) {
        return "[" + part + "](#" + part.toLowerCase(Locale.ROOT) + ")";
    }

    private static boolean isRequired(JsonNode part, String field) {
        return part.path("required")
                .valueStream()
                .anyMatch(name -> name.asString().equals(field));
    }

    private static String link(String path) {
        return "[`" + path + "`](" + FILES + path + ")";
    }
}
