package org.mosaik.events;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Holds a document against a schema, formats included. */
final class Validation {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Validation() {}

    static List<Error> errors(JsonNode schema, JsonNode document) {
        Schema compiled = SCHEMAS.getSchema(schema);
        return compiled.validate(
                document, context -> context.executionConfig(settings -> settings.formatAssertionsEnabled(true)));
    }

    /** The same schema, but refusing every property that it does not know. */
    static JsonNode closed(JsonNode schema) {
        JsonNode copy = schema.deepCopy();
        copy.findParents("properties").stream()
                .filter(parent -> parent.path("properties").isObject())
                .forEach(parent -> ((ObjectNode) parent).put("additionalProperties", false));
        return copy;
    }
}
