package org.mosaik.events;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds a decoded record against its own declaration: every component that is not {@code @Nullable} has to be there. */
final class Completeness {

    private static final Map<Class<?>, List<Part>> PARTS = new ConcurrentHashMap<>();

    /** A component of a record; what reflection finds out slowly is found out once. */
    private record Part(String name, Method accessor, boolean isRequired) {}

    private Completeness() {}

    static boolean isRequired(RecordComponent component) {
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                && !Collection.class.isAssignableFrom(component.getType())
                && !Map.class.isAssignableFrom(component.getType());
    }

    static void check(Object value) {
        if (value instanceof Record) {
            checkRecord(value);
        } else if (value instanceof Collection<?> elements) {
            elements.forEach(Completeness::check);
        } else if (value instanceof Map<?, ?> entries) {
            entries.values().forEach(Completeness::check);
        }
    }

    private static void checkRecord(Object owner) {
        for (Part part : PARTS.computeIfAbsent(owner.getClass(), Completeness::parts)) {
            Object value = read(owner, part);
            if (value != null) {
                check(value);
            } else if (part.isRequired()) {
                throw new Malformed(owner.getClass().getSimpleName() + " lacks " + part.name());
            }
        }
    }

    private static List<Part> parts(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .map(component -> new Part(component.getName(), component.getAccessor(), isRequired(component)))
                .toList();
    }

    private static @Nullable Object read(Object owner, Part part) {
        try {
            return part.accessor().invoke(owner);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(part.name(), impossible);
        }
    }
}
