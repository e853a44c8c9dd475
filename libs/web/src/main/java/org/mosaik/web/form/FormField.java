package org.mosaik.web.form;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form as {@code web/form :: field} shows it. A field is optional until {@link #mandatory()}, and the optional ones are marked.
 *
 * @param values what stands in it; several only for {@link Type#CHOICES}
 * @param options what can be chosen; in a line of text what the browser may complete, where label says what it means
 * @param maxLength in characters, 0 for no limit; told, not enforced by the browser, which would cut what is pasted without a word
 * @param autocomplete token of the HTML standard, such as {@code given-name}
 * @param accept file types that a file field offers, such as {@code image/*}
 * @param language of label, help and options where it is not that of the page (BCP 47)
 */
public record FormField(
        String name,
        Type type,
        String label,
        @Nullable String help,
        boolean required,
        List<String> values,
        @Nullable String error,
        List<Option> options,
        int maxLength,
        @Nullable String autocomplete,
        @Nullable String accept,
        @Nullable String language) {

    /** How a field is asked. CHOICE picks one option, CHOICES any number, CONSENT is a single tick that sends {@code true}. */
    public enum Type {
        TEXT,
        TEXTAREA,
        NUMBER,
        DATE,
        EMAIL,
        URL,
        TEL,
        FILE,
        FILES,
        CHOICE,
        CHOICES,
        CONSENT;

        /** The input's type in HTML. Numbers are typed as text: spinners change them by a turn of the wheel. */
        public String input() {
            return this == NUMBER ? "text" : name().toLowerCase(Locale.ROOT);
        }
    }

    /** One answer of a choice. */
    public record Option(
            String value, String label, @Nullable String help) {

        public Option(String value, String label) {
            this(value, label, null);
        }
    }

    public FormField {
        values = List.copyOf(values);
        options = List.copyOf(options);
    }

    public static FormField of(Type type, String name, String label) {
        return new FormField(name, type, label, null, false, List.of(), null, List.of(), 0, null, null, null);
    }

    /** The same question under another name. */
    public FormField named(String other) {
        return new FormField(
                other, type, label, help, required, values, error, options, maxLength, autocomplete, accept, language);
    }

    public FormField help(@Nullable String text) {
        return new FormField(
                name, type, label, text, required, values, error, options, maxLength, autocomplete, accept, language);
    }

    public FormField mandatory() {
        return new FormField(
                name, type, label, help, true, values, error, options, maxLength, autocomplete, accept, language);
    }

    public FormField value(@Nullable String typed) {
        return values(typed == null ? List.of() : List.of(typed));
    }

    public FormField values(List<String> chosen) {
        return new FormField(
                name, type, label, help, required, chosen, error, options, maxLength, autocomplete, accept, language);
    }

    public FormField errorIn(FormErrors errors) {
        return new FormField(
                name,
                type,
                label,
                help,
                required,
                values,
                errors.on(name),
                options,
                maxLength,
                autocomplete,
                accept,
                language);
    }

    public FormField options(List<Option> answers) {
        return new FormField(
                name, type, label, help, required, values, error, answers, maxLength, autocomplete, accept, language);
    }

    public FormField maxLength(int characters) {
        return new FormField(
                name, type, label, help, required, values, error, options, characters, autocomplete, accept, language);
    }

    public FormField autocomplete(String token) {
        return new FormField(
                name, type, label, help, required, values, error, options, maxLength, token, accept, language);
    }

    public FormField accept(String fileTypes) {
        return new FormField(
                name,
                type,
                label,
                help,
                required,
                values,
                error,
                options,
                maxLength,
                autocomplete,
                fileTypes,
                language);
    }

    public FormField in(@Nullable String tag) {
        return new FormField(
                name, type, label, help, required, values, error, options, maxLength, autocomplete, accept, tag);
    }

    public String value() {
        return values.isEmpty() ? "" : values.get(0);
    }

    public String id() {
        return id(name);
    }

    /** Ids of the texts that belong to the field, error first, for {@code aria-describedby}. */
    public @Nullable String describedBy() {
        String both = (error == null ? "" : id() + "-error ") + (help == null && maxLength == 0 ? "" : id() + "-help");
        return both.isEmpty() ? null : both.trim();
    }

    /** Of the element, by the name of the input. */
    public static String id(String name) {
        return "field-" + name.replaceAll("[^A-Za-z0-9_-]", "-");
    }
}
