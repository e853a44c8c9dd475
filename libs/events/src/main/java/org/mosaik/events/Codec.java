package org.mosaik.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** The JSON form of snapshots: what is absent is left out, what is unknown is skipped, what is broken is named. */
public final class Codec {

    private static final JsonInclude.Value NOT_EMPTY =
            JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS);

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.INFER_RECORD_GETTERS_FROM_COMPONENTS_ONLY)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .withCoercionConfig(LogicalType.Textual, Codec::noWordsFromNumbers)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .withConfigOverride(List.class, list -> list.setInclude(NOT_EMPTY))
            .withConfigOverride(Map.class, map -> map.setInclude(NOT_EMPTY))
            .build();

    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    private Codec() {}

    public static byte[] write(Snapshot snapshot) {
        return writePart(snapshot);
    }

    /** A part of a snapshot, for instance its content, in the same form. */
    public static byte[] writePart(Object part) {
        return JSON.writeValueAsBytes(part);
    }

    /** The same form as a tree of maps, lists, texts, numbers and truth values. */
    public static Map<String, Object> toTree(Object part) {
        return JSON.convertValue(part, TREE);
    }

    /** @throws Malformed if the tree is no complete value of the type */
    public static <T> T fromTree(Class<T> type, Map<String, ?> tree) {
        return complete(type, () -> JSON.convertValue(tree, type));
    }

    /** @throws Malformed if the bytes are no complete snapshot of the type */
    public static <T extends Snapshot> T read(Class<T> type, byte[] body) {
        T snapshot = readPart(type, body);
        if (snapshot.revision() < 1) {
            throw new Malformed(type.getSimpleName() + " has no revision");
        }
        return snapshot;
    }

    /** @throws Malformed if the bytes are no complete value of the type */
    public static <T> T readPart(Class<T> type, byte[] body) {
        return complete(type, () -> JSON.readValue(body, type));
    }

    private static <T> T complete(Class<T> type, Supplier<@Nullable T> read) {
        T part;
        try {
            part = read.get();
        } catch (DatabindException broken) {
            throw new Malformed(type.getSimpleName() + " is broken at " + place(broken));
        } catch (JacksonException broken) {
            throw new Malformed(type.getSimpleName() + " is no JSON");
        }
        if (part == null) {
            throw new Malformed(type.getSimpleName() + " is null");
        }
        Completeness.check(part);
        return part;
    }

    /** The way to the fault; keys of maps stand in the body, so they are left out. */
    private static String place(DatabindException broken) {
        return broken.getPath().stream().map(Codec::step).collect(Collectors.joining("/", "/", ""));
    }

    private static String step(JacksonException.Reference step) {
        if (step.from() instanceof Map) {
            return "*";
        }
        return step.getPropertyName() == null ? Integer.toString(step.getIndex()) : step.getPropertyName();
    }

    private static void noWordsFromNumbers(MutableCoercionConfig words) {
        words.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }
}
