package org.mosaik.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Compares two schemas of one major version: the newer one may add optional properties and nothing else. */
final class Compatibility {

    /** What is compared by its meaning; every other keyword has to be the same. */
    private static final Set<String> STRUCTURE =
            Set.of("$schema", "$defs", "$ref", "title", "properties", "required", "enum", "items", "oneOf");

    private final JsonNode older;
    private final JsonNode newer;
    private final List<String> violations = new ArrayList<>();

    private Compatibility(JsonNode older, JsonNode newer) {
        this.older = older;
        this.newer = newer;
    }

    static List<String> violations(JsonNode older, JsonNode newer) {
        Compatibility comparison = new Compatibility(older, newer);
        comparison.compare("", older, newer);
        return comparison.violations;
    }

    private void compare(String place, JsonNode before, JsonNode after) {
        JsonNode was = resolve(older, before);
        JsonNode is = resolve(newer, after);
        compareNames(place, "required", was, is);
        compareNames(place, "enum", was, is);
        compareProperties(place, was.path("properties"), is.path("properties"));
        compareChoices(place, was.path("oneOf"), is.path("oneOf"));
        compareInner(place + "/*", was, is, "items");
        for (String keyword : keywords(was, is)) {
            if (keyword.equals("additionalProperties")) {
                compareInner(place + "/*", was, is, keyword);
            } else if (!was.path(keyword).equals(is.path(keyword))) {
                violations.add(place + " has another " + keyword);
            }
        }
    }

    private void compareNames(String place, String keyword, JsonNode was, JsonNode is) {
        if (was.has(keyword) != is.has(keyword) || !names(was.path(keyword)).equals(names(is.path(keyword)))) {
            violations.add(place + " has another " + keyword);
        }
    }

    private void compareProperties(String place, JsonNode was, JsonNode is) {
        was.forEachEntry((name, before) -> {
            if (is.has(name)) {
                compare(place + "/" + name, before, is.get(name));
            } else {
                violations.add(place + " lost " + name);
            }
        });
    }

    private void compareChoices(String place, JsonNode was, JsonNode is) {
        if (was.size() != is.size()) {
            violations.add(place + " has another oneOf");
            return;
        }
        for (int choice = 0; choice < was.size(); choice++) {
            compare(place + "/" + choice, was.get(choice), is.get(choice));
        }
    }

    private void compareInner(String place, JsonNode was, JsonNode is, String keyword) {
        if (was.path(keyword).isObject() && is.path(keyword).isObject()) {
            compare(place, was.get(keyword), is.get(keyword));
        } else if (!was.path(keyword).equals(is.path(keyword))) {
            violations.add(place + " has another " + keyword);
        }
    }

    private static JsonNode resolve(JsonNode schema, JsonNode node) {
        String reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : schema.at(reference.substring(1));
    }

    private static Set<String> names(JsonNode list) {
        Set<String> names = new TreeSet<>();
        list.forEach(name -> names.add(name.asString()));
        return names;
    }

    private static Set<String> keywords(JsonNode was, JsonNode is) {
        Set<String> keywords = new TreeSet<>(was.propertyNames());
        keywords.addAll(is.propertyNames());
        keywords.removeAll(STRUCTURE);
        return keywords;
    }
}
