package org.mosaik.moderation.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Campaign.FieldDefinition;
import org.mosaik.events.Campaign.FieldType;
import org.mosaik.events.Content;
import org.mosaik.events.Edit;
import org.mosaik.moderation.cases.Story;
import org.mosaik.web.form.FormErrors;
import org.mosaik.web.form.FormField;
import org.mosaik.web.page.Texts;
import org.mosaik.web.story.WordDiff;
import org.mosaik.web.story.WordDiff.Piece;

/** The texts of a story that editors may change, in the campaign's order, with what they typed. */
record TextForm(List<Text> texts) {

    /** As long as people may write themselves, in code points. */
    private static final int LONGEST_LINE = 200;

    private static final int LONGEST_TEXT = 10_000;
    private static final String NAME = "fields.";

    /**
     * One of them.
     *
     * @param asked by the campaign; absent if it does not ask for it any more
     * @param typed what an editor wants it to be
     */
    record Text(Edit edit, @Nullable FieldDefinition asked, String label, String typed) {

        String name() {
            return NAME + edit.field();
        }

        private boolean isLong() {
            return asked == null || asked.type() == FieldType.LONG_TEXT;
        }

        private int longest() {
            int most = isLong() ? LONGEST_TEXT : LONGEST_LINE;
            return asked == null || asked.maxLength() == null ? most : Math.min(most, asked.maxLength());
        }

        /** What it would be; nothing if it cannot be taken as it is typed. */
        private Optional<String> words() {
            Optional<String> clean = Words.clean(typed, longest());
            return isLong() ? clean : clean.map(line -> line.replaceAll("\\s+", " "));
        }

        private FormErrors check(FormErrors errors, Texts texts) {
            Optional<String> words = words();
            if (words.isEmpty()) {
                return errors.with(name(), texts.say("text.wrong", longest()));
            }
            boolean missing = words.get().isEmpty() && asked != null && asked.required();
            return missing ? errors.with(name(), texts.say("text.missing")) : errors;
        }

        FormField field(FormErrors errors) {
            FormField field = FormField.of(isLong() ? FormField.Type.TEXTAREA : FormField.Type.TEXT, name(), label)
                    .value(typed)
                    .maxLength(longest())
                    .errorIn(errors);
            return asked != null && asked.required() ? field.mandatory() : field;
        }

        /** What editors made of the person's words so far; nothing if those stand. */
        public List<Piece> edited() {
            return edit.isOther() ? WordDiff.between(edit.own(), edit.words()) : List.of();
        }

        /** What would become of the text as it stands; nothing if it stays. */
        public List<Piece> meant() {
            return typed.equals(edit.words()) ? List.of() : WordDiff.between(edit.words(), typed);
        }
    }

    /** @param typed by name of the field; what is not among it stays as it is */
    static TextForm of(Story story, CampaignWords words, Map<String, String> typed) {
        Content content = story.content();
        if (content == null) {
            return new TextForm(List.of());
        }
        return new TextForm(words.keys(content).stream()
                .flatMap(key -> story.edit(key).stream())
                .map(edit -> new Text(
                        edit,
                        words.asked(content, edit.field()).orElse(null),
                        words.label(content, edit.field()),
                        typed.getOrDefault(NAME + edit.field(), edit.words())))
                .toList());
    }

    /** What a program wants, by the names of the form. */
    static Map<String, String> named(Map<String, String> byField) {
        Map<String, String> typed = new LinkedHashMap<>();
        byField.forEach((field, words) -> typed.put(NAME + field, words));
        return typed;
    }

    /** The same, with the person's own words for one of them. */
    TextForm withOwn(@Nullable String field) {
        return new TextForm(texts.stream()
                .map(text -> text.edit().field().equals(field)
                        ? new Text(
                                text.edit(),
                                text.asked(),
                                text.label(),
                                text.edit().own())
                        : text)
                .toList());
    }

    boolean asksFor(String field) {
        return texts.stream().anyMatch(text -> text.edit().field().equals(field));
    }

    FormErrors errors(Texts words) {
        FormErrors errors = FormErrors.none();
        for (Text text : texts) {
            errors = text.check(errors, words);
        }
        return errors;
    }

    List<FormField> fields(FormErrors errors) {
        return texts.stream().map(text -> text.field(errors)).toList();
    }

    /** What they are to be from now on, by field; the person's words however they were typed. */
    Map<String, String> words() {
        Map<String, String> all = new LinkedHashMap<>();
        for (Text text : texts) {
            String words = text.words().orElseThrow();
            boolean own = Words.clean(text.edit().own(), LONGEST_TEXT)
                    .filter(words::equals)
                    .isPresent();
            all.put(text.edit().field(), own ? text.edit().own() : words);
        }
        return all;
    }
}
