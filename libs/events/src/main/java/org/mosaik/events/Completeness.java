package org.mosaik.events;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Holds a decoded record against its own declaration: every component that is not {@code @Nullable} has to be there. */
final class Completeness {

    private static final Map<Class<?>, RecordComponent[]> COMPONENTS = new ConcurrentHashMap<>();

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
        for (RecordComponent component : COMPONENTS.computeIfAbsent(owner.getClass(), Class::getRecordComponents)) {
            Object value = read(owner, component);
            if (value != null) {
                check(value);
            } else if (isRequired(component)) {
                throw new Malformed(owner.getClass().getSimpleName() + " lacks " + component.getName());
            }
        }
    }

    private static @Nullable Object read(Object owner, RecordComponent component) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(component.toString(), impossible);
        }
    }
}
