package org.mosaik.events;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The AsyncAPI document, with its references followed. */
final class AsyncApi {

    private final JsonNode document;

    private AsyncApi(JsonNode document) {
        this.document = document;
    }

    static AsyncApi load() {
        Object document = new Yaml().load(Approved.text(Approved.CONTRACT.resolve("asyncapi.yaml")));
        return new AsyncApi(Approved.JSON.valueToTree(document));
    }

    /** Topics of all channels share one entry. */
    JsonNode channel(Topic<?> topic) {
        return document.path("channels").path(channelName(topic));
    }

    JsonNode message(Topic<?> topic) {
        return resolve(channel(topic).path("messages").path(topic.noun()));
    }

    JsonNode kafka(Topic<?> topic) {
        return resolve(channel(topic).path("bindings")).path("kafka");
    }

    List<String> services(Topic<?> topic, String action) {
        String channel = "#/channels/" + channelName(topic);
        return document.path("operations")
                .valueStream()
                .filter(operation -> operation.path("action").asString().equals(action))
                .filter(operation -> operation.at("/channel/$ref").asString().equals(channel))
                .map(operation -> operation.path("x-service").asString())
                .toList();
    }

    /** Types that the message's headers give as examples: one for each fact that is known on the topic. */
    List<String> types(Topic<?> topic) {
        return message(topic)
                .at("/headers/properties/ce_type/examples")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    JsonNode headers(Topic<?> topic) {
        JsonNode copy = message(topic).path("headers").deepCopy();
        ((ObjectNode) copy).putArray("allOf").add(document.at("/components/schemas/headers"));
        return copy;
    }

    List<String> channels() {
        return List.copyOf(document.path("channels").propertyNames());
    }

    List<String> references() {
        return document.findValuesAsString("$ref");
    }

    /** Samples and schemas lie beside the document; everything else is in it. */
    JsonNode resolve(JsonNode node) {
        String reference = node.path("$ref").asString("");
        if (reference.isEmpty()) {
            return node;
        }
        return reference.startsWith("#")
                ? document.at(reference.substring(1))
                : Approved.JSON.readTree(Approved.text(Approved.CONTRACT.resolve(reference)));
    }

    Map<String, JsonNode> examples(Topic<?> topic) {
        Map<String, JsonNode> examples = new TreeMap<>();
        message(topic)
                .path("examples")
                .forEach(example -> examples.put(example.path("name").asString(), resolve(example.path("payload"))));
        return examples;
    }

    JsonNode payload(Topic<?> topic) {
        return message(topic).at("/payload/schema");
    }

    String version() {
        return document.path("asyncapi").asString();
    }

    private static String channelName(Topic<?> topic) {
        return topic.type() == Delivery.class ? "deliveries" : topic.name();
    }
}
