package org.mosaik.submission.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mosaik.submission.forms.DraftPeople;
import org.mosaik.submission.forms.DraftPeople.Custodian;
import org.mosaik.submission.forms.DraftPeople.Someone;
import org.mosaik.submission.forms.Finding;
import tools.jackson.databind.JsonNode;

/** Reads who is in a story as programs send it, and writes it the same way. */
final class JsonPeople {

    private static final Set<String> KNOWN = Set.of("shown", "others");
    private static final Set<String> OF_PERSON =
            Set.of("id", "role", "name", "email", "in", "mine", "sole", "custodians", "consents");
    private static final Set<String> OF_CUSTODIAN = Set.of("name", "email");

    private final List<Finding> findings;

    JsonPeople(List<Finding> findings) {
        this.findings = findings;
    }

    DraftPeople read(JsonNode node) {
        if (node.isMissingNode()) {
            return DraftPeople.UNSAID;
        }
        only(node, KNOWN, "people");
        List<Someone> others = new ArrayList<>();
        for (JsonNode other : list(node.path("others"), "people.others")) {
            only(other, OF_PERSON, "people.others");
            others.add(someone(other, "p" + (others.size() + 1)));
        }
        return new DraftPeople(text(node, "shown"), others);
    }

    private Someone someone(JsonNode node, String id) {
        List<Custodian> custodians = new ArrayList<>();
        for (JsonNode custodian : list(node.path("custodians"), "people.others")) {
            only(custodian, OF_CUSTODIAN, "people.others");
            custodians.add(new Custodian(text(custodian, "name"), text(custodian, "email")));
        }
        return new Someone(
                node.has("id") ? text(node, "id") : id,
                text(node, "role"),
                text(node, "name"),
                text(node, "email"),
                texts(node.path("in")),
                is(node, "mine"),
                is(node, "sole"),
                custodians,
                texts(node.path("consents")));
    }

    private void only(JsonNode node, Set<String> known, String field) {
        if (!node.isObject()) {
            findings.add(Finding.of(field, "object"));
        } else if (!known.containsAll(node.propertyNames())) {
            findings.add(Finding.of(field, "unknown"));
        }
    }

    private Iterable<JsonNode> list(JsonNode node, String field) {
        if (!node.isMissingNode() && !node.isArray()) {
            findings.add(Finding.of(field, "list"));
        }
        return node.isArray() ? node : List.of();
    }

    private List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        for (JsonNode one : list(node, "people.others")) {
            texts.add(one.asString(""));
        }
        return texts;
    }

    private boolean is(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (!value.isMissingNode() && !value.isBoolean()) {
            findings.add(Finding.of("people.others", "choice"));
        }
        return value.asBoolean(false);
    }

    private String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (!value.isMissingNode() && !value.isString()) {
            findings.add(Finding.of("people." + name, "text"));
        }
        return value.isString() ? value.stringValue() : "";
    }

    /** The same, to be sent back with a change. */
    static Map<String, Object> of(DraftPeople people) {
        return Map.of(
                "shown",
                people.shown(),
                "others",
                people.others().stream().map(JsonPeople::of).toList());
    }

    private static Map<String, Object> of(Someone someone) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", someone.id());
        object.put("role", someone.role());
        object.put("name", someone.name());
        object.put("email", someone.email());
        object.put("in", someone.in());
        object.put("mine", someone.mine());
        object.put("sole", someone.sole());
        object.put("custodians", someone.custodians());
        object.put("consents", someone.consents());
        object.values().removeIf(value -> value.equals("") || value.equals(List.of()) || value.equals(false));
        return object;
    }
}
