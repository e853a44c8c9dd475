package org.mosaik.events;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The parts of a snapshot down to the last record in it, and whether something stands in them. */
final class Parts {

    private Parts() {}

    static Map<String, Boolean> of(Snapshot snapshot) {
        Map<String, Boolean> parts = new LinkedHashMap<>();
        look(snapshot, parts);
        return parts;
    }

    private static void look(Object value, Map<String, Boolean> parts) {
        if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                Optional<Object> part = read(value, component);
                String name = value.getClass().getSimpleName() + "." + component.getName();
                parts.merge(name, part.filter(Parts::isFilled).isPresent(), Boolean::logicalOr);
                part.ifPresent(inner -> look(inner, parts));
            }
        } else if (value instanceof Collection<?> elements) {
            elements.forEach(element -> look(element, parts));
        } else if (value instanceof Map<?, ?> entries) {
            entries.values().forEach(entry -> look(entry, parts));
        }
    }

    private static boolean isFilled(Object value) {
        return !(value instanceof Collection<?> elements && elements.isEmpty())
                && !(value instanceof Map<?, ?> entries && entries.isEmpty());
    }

    private static Optional<Object> read(Object owner, RecordComponent component) {
        try {
            return Optional.ofNullable(component.getAccessor().invoke(owner));
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
