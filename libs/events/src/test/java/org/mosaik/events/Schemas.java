package org.mosaik.events;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinition.AttributeInclusion;
import com.github.victools.jsonschema.generator.CustomDefinition.DefinitionType;
import com.github.victools.jsonschema.generator.CustomDefinitionProviderV2;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the JSON Schema of a snapshot from its record. */
final class Schemas {

    /** ISO 8601 without an offset, which JSON Schema's own format for times would ask for. */
    private static final String LOCAL_TIME = "^([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,9})?)?$";

    private static final Map<Class<?>, String> ALTERNATIVES = Stream.of(
                    FieldValue.class.getAnnotation(JsonSubTypes.class).value())
            .collect(Collectors.toMap(JsonSubTypes.Type::value, JsonSubTypes.Type::name));

    private static final SchemaGenerator GENERATOR = generator();

    private Schemas() {}

    static ObjectNode of(Class<? extends Snapshot> type) {
        ObjectNode generated = GENERATOR.generateSchema(type);
        ObjectNode schema = generated.objectNode();
        schema.set("$schema", generated.get("$schema"));
        schema.put("title", type.getSimpleName());
        schema.setAll(generated.without("$schema"));
        return schema;
    }

    private static SchemaGenerator generator() {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.DEFINITIONS_FOR_ALL_OBJECTS, Option.STANDARD_FORMATS, Option.PLAIN_DEFINITION_KEYS);
        config.forTypesInGeneral()
                .withPropertySorter((unusedFirst, unusedSecond) -> 0)
                .withCustomDefinitionProvider(Schemas::localTime)
                .withCustomDefinitionProvider(Schemas::map)
                .withCustomDefinitionProvider(Schemas::fieldValue)
                .withCustomDefinitionProvider(new Alternative());
        config.forFields()
                .withRequiredCheck(Schemas::isRequired)
                .withNumberInclusiveMinimumResolver(Schemas::leastRevision);
        return new SchemaGenerator(config.build());
    }

    private static boolean isRequired(FieldScope field) {
        return Completeness.isRequired(component(field));
    }

    private static RecordComponent component(FieldScope field) {
        return Arrays.stream(field.getDeclaringType().getErasedType().getRecordComponents())
                .filter(component -> component.getName().equals(field.getName()))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable BigDecimal leastRevision(FieldScope field) {
        boolean snapshots =
                Snapshot.class.isAssignableFrom(field.getDeclaringType().getErasedType());
        return snapshots && field.getName().equals("revision") ? BigDecimal.ONE : null;
    }

    private static @Nullable CustomDefinition localTime(ResolvedType type, SchemaGenerationContext context) {
        if (type.getErasedType() != LocalTime.class) {
            return null;
        }
        return inline(node(context).put("type", "string").put("pattern", LOCAL_TIME));
    }

    private static @Nullable CustomDefinition map(ResolvedType type, SchemaGenerationContext context) {
        if (type.getErasedType() != Map.class) {
            return null;
        }
        ResolvedType value = type.typeParametersFor(Map.class).get(1);
        ObjectNode node = node(context).put("type", "object");
        node.set("additionalProperties", context.createDefinitionReference(value));
        return inline(node);
    }

    private static @Nullable CustomDefinition fieldValue(ResolvedType type, SchemaGenerationContext context) {
        if (type.getErasedType() != FieldValue.class) {
            return null;
        }
        ObjectNode node = node(context);
        ArrayNode choices = node.putArray("oneOf");
        List.of(FieldValue.class.getAnnotation(JsonSubTypes.class).value()).forEach(alternative -> {
            ResolvedType resolved = context.getTypeContext().resolve(alternative.value());
            choices.add(context.createDefinitionReference(resolved));
        });
        return new CustomDefinition(node, DefinitionType.STANDARD, AttributeInclusion.NO);
    }

    private static CustomDefinition inline(ObjectNode node) {
        return new CustomDefinition(node, DefinitionType.INLINE, AttributeInclusion.NO);
    }

    private static ObjectNode node(SchemaGenerationContext context) {
        return context.getGeneratorConfig().createObjectNode();
    }

    /** One of the types of field: what it declares, and the name by which it is told from the others. */
    private static final class Alternative implements CustomDefinitionProviderV2 {

        @Override
        public @Nullable CustomDefinition provideCustomSchemaDefinition(
                ResolvedType type, SchemaGenerationContext context) {
            String name = ALTERNATIVES.get(type.getErasedType());
            if (name == null) {
                return null;
            }
            ObjectNode declared = context.createStandardDefinition(type, this);
            ObjectNode node = node(context).put("type", "object");
            ObjectNode properties = node.putObject("properties");
            properties.putObject("type").put("const", name);
            properties.setAll((ObjectNode) declared.get("properties"));
            node.putArray("required").add("type").addAll(declared.withArray("required"));
            return new CustomDefinition(node, DefinitionType.STANDARD, AttributeInclusion.NO);
        }
    }
}
