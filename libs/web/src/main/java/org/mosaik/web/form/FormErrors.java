package org.mosaik.web.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form, field by field in the order of the page, in words of the reader's language that say how to mend it. */
public record FormErrors(List<FieldError> all) {

    /**
     * One field and what to do about it.
     *
     * @param label of the field, where the message alone does not say which one it is about
     */
    public record FieldError(
            String field, String message, @Nullable String label) {

        /** In the summary, where the field is not beside it. */
        public String text() {
            return label == null ? message : label + " – " + message;
        }

        /** Where the summary's link leads. */
        public String anchor() {
            return "#" + FormField.id(field);
        }
    }

    public FormErrors {
        all = List.copyOf(all);
    }

    public static FormErrors none() {
        return new FormErrors(List.of());
    }

    public FormErrors with(String field, String message) {
        List<FieldError> longer = new ArrayList<>(all);
        longer.add(new FieldError(field, message, null));
        return new FormErrors(longer);
    }

    /** As they stand above a form: those on these fields say which field they are about. */
    public FormErrors named(List<FormField> fields) {
        return new FormErrors(all.stream()
                .map(error -> new FieldError(error.field(), error.message(), label(error.field(), fields)))
                .toList());
    }

    private static @Nullable String label(String name, List<FormField> fields) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(FormField::label)
                .findFirst()
                .orElse(null);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The first error of that field. */
    public @Nullable String on(String field) {
        for (FieldError error : all) {
            if (error.field().equals(field)) {
                return error.message();
            }
        }
        return null;
    }
}
