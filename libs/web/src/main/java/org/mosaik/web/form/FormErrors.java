package org.mosaik.web.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form, field by field in the order of the page, in words of the reader's language that say how to mend it. */
public record FormErrors(List<FieldError> all) {

    /** One field and what to do about it. */
    public record FieldError(String field, String message) {

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
        longer.add(new FieldError(field, message));
        return new FormErrors(longer);
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
