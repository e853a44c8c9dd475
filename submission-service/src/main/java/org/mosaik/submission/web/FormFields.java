package org.mosaik.submission.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Campaign;
import org.mosaik.events.Campaign.FieldDefinition;
import org.mosaik.events.Campaign.FieldType;
import org.mosaik.events.Campaign.KindDefinition;
import org.mosaik.events.Person;
import org.mosaik.submission.forms.KnownPlaces;
import org.mosaik.web.form.FormErrors;
import org.mosaik.web.form.FormField;
import org.mosaik.web.form.FormField.Option;
import org.mosaik.web.page.Texts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Makes the questions of a form from what a campaign asks for and what has been typed so far. */
@Component
class FormFields {

    /** The step, its element and what is wrong with all photos together are called so. */
    private static final String PHOTOS = "photos";

    private final PeopleFields people;
    private final ConsentFields consents;
    private final PhotoBlocks blocks;
    private final Texts texts;

    FormFields(PeopleFields people, ConsentFields consents, PhotoBlocks blocks, Texts texts) {
        this.people = people;
        this.consents = consents;
        this.texts = texts;
        this.blocks = blocks;
    }

    /**
     * Questions that belong together: one page on a phone.
     *
     * @param key of its title
     * @param rows for the people in a story
     * @param error that is about all photos together
     */
    record Step(
            String key,
            List<FormField> fields,
            List<PhotoBlocks.Block> photos,
            List<Row> rows,
            @Nullable String error) {

        static Step of(String key, List<FormField> fields, List<Row> rows) {
            return new Step(key, fields, List.of(), rows, null);
        }

        public boolean isWrong() {
            return error != null
                    || all().anyMatch(field -> field.error() != null)
                    || rows.stream().anyMatch(row -> row.error() != null)
                    || photos.stream().anyMatch(PhotoBlocks.Block::isWrong);
        }

        boolean asks(String field) {
            return all().anyMatch(one -> one.name().equals(field))
                    || rows.stream()
                            .anyMatch(row -> field.startsWith(TypedPeople.row(row.id()) + ".")
                                    && !field.contains(TypedPeople.CONSENTS))
                    || photos.stream().anyMatch(block -> block.asks(field))
                    || (key.equals(PHOTOS) && field.equals(PHOTOS));
        }

        private Stream<FormField> all() {
            return Stream.concat(fields.stream(), rows.stream().flatMap(row -> row.fields().stream()));
        }
    }

    /** One person. */
    record Row(
            String id,
            String title,
            String role,
            List<FormField> fields,
            @Nullable String error) {}

    /** The questions in the order of the page. */
    record Form(List<Step> steps) {

        /** What will be asked, in a few words each. */
        public List<String> asked() {
            return steps.get(0).fields().stream().map(FormField::label).toList();
        }

        /** What a campaign asks by itself has the same few sentences for every question. */
        FormErrors named(FormErrors errors) {
            return errors.named(steps.get(0).fields());
        }

        public boolean asksForPhoto() {
            return steps.stream().anyMatch(step -> step.key().equals(PHOTOS));
        }
    }

    /** @param submission whose form it is, once it was handed in */
    Form of(Campaign campaign, KindDefinition kind, FormInput input, FormErrors errors, @Nullable String submission) {
        TypedForm typed = input.typed();
        String language = LocaleContextHolder.getLocale().toLanguageTag();
        List<Step> steps = new ArrayList<>();
        steps.add(Step.of("story", marked(story(campaign, kind, typed, language), typed, errors), List.of()));
        if (kind.mostPhotos() > 0) {
            steps.add(new Step(
                    PHOTOS,
                    List.of(),
                    blocks.of(kind, input.photos(), errors, submission),
                    List.of(),
                    errors.on(PHOTOS)));
        }
        steps.add(people.step(typed, errors, input.photos().known()));
        if (kind.asksForFilm()) {
            steps.add(Step.of("film", marked(film(), typed, errors), List.of()));
        }
        steps.add(Step.of("contact", marked(contact(), typed, errors), List.of()));
        steps.add(Step.of(
                "consents",
                marked(
                        consents.of(campaign, campaign.wordingsFor(Person.Role.SUBMITTER), "consents.", language),
                        typed,
                        errors),
                people.forChildren(campaign, typed, errors, language)));
        return new Form(steps);
    }

    static List<FormField> marked(List<FormField> fields, TypedForm typed, FormErrors errors) {
        return fields.stream()
                .map(field -> field.values(typed.all(field.name())).errorIn(errors))
                .toList();
    }

    private List<FormField> story(Campaign campaign, KindDefinition kind, TypedForm typed, String language) {
        List<FormField> fields = new ArrayList<>();
        for (FieldDefinition asked : kind.fields()) {
            FormField field = FormField.of(
                            type(asked.type()), "fields." + asked.key(), campaign.in(language, asked.label()))
                    .help(help(campaign, asked, language))
                    .maxLength(asked.maxLength() == null ? 0 : asked.maxLength())
                    .options(options(campaign, asked, language));
            field = field.in(ConsentFields.other(campaign, asked.label(), language));
            fields.add(asked.required() ? field.mandatory() : field);
            if (asked.type() == FieldType.DATE) {
                fields.add(FormField.of(
                                FormField.Type.TEXT, "fields." + asked.key() + TypedForm.TIME, texts.say("form.time"))
                        .help(texts.say("form.time.help")));
            }
            if (asked.type() == FieldType.PLACE) {
                fields.addAll(which(campaign, "fields." + asked.key(), typed));
            }
            if (asked.type() == FieldType.PERSON) {
                fields.add(FormField.of(
                                FormField.Type.TEXT, "fields." + asked.key() + TypedForm.ROLE, texts.say("form.role"))
                        .help(texts.say("form.role.help")));
            }
        }
        return fields;
    }

    /** What can be chosen, or what a browser may complete. */
    private static List<Option> options(Campaign campaign, FieldDefinition asked, String language) {
        return asked.type() == FieldType.PLACE
                ? KnownPlaces.of(campaign).listed().stream()
                        .map(place -> new Option(place.text(), place.name()))
                        .toList()
                : asked.choices().stream()
                        .map(choice -> new Option(choice.key(), campaign.in(language, choice.label())))
                        .toList();
    }

    /** Asked only after a name was typed that may mean several places. */
    private List<FormField> which(Campaign campaign, String place, TypedForm typed) {
        List<Option> options = new ArrayList<>(KnownPlaces.of(campaign).choices(typed.get(place)).stream()
                .map(name -> new Option(name, name))
                .toList());
        if (options.isEmpty()) {
            return List.of();
        }
        if (!campaign.takesKnownPlacesOnly()) {
            options.add(new Option(TypedForm.AS_TYPED, texts.say("form.place.as-typed")));
        }
        return List.of(FormField.of(FormField.Type.CHOICE, place + TypedForm.WHICH, texts.say("form.place.which"))
                .mandatory()
                .options(options));
    }

    private @Nullable String help(Campaign campaign, FieldDefinition asked, String language) {
        String help = Stream.of(
                        campaign.in(language, asked.help()), asked.isForEditors() ? texts.say("form.editors-only") : "")
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
        return help.isEmpty() ? null : help;
    }

    private static FormField.Type type(FieldType type) {
        return switch (type) {
            case TEXT, PLACE, PERSON -> FormField.Type.TEXT;
            case LONG_TEXT -> FormField.Type.TEXTAREA;
            case NUMBER, COUNTER -> FormField.Type.NUMBER;
            case DATE -> FormField.Type.DATE;
            case CHOICE -> FormField.Type.CHOICE;
            case SEVERAL -> FormField.Type.CHOICES;
            case LINK -> FormField.Type.URL;
        };
    }

    private List<FormField> film() {
        return List.of(
                FormField.of(FormField.Type.URL, "film.address", texts.say("form.film.address"))
                        .help(texts.say("form.film.address.help")),
                FormField.of(FormField.Type.TEXT, "film.title", texts.say("form.film.title"))
                        .help(texts.say("form.film.title.help"))
                        .maxLength(80));
    }

    private List<FormField> contact() {
        return List.of(
                FormField.of(FormField.Type.TEXT, "contact.name", texts.say("form.contact.name"))
                        .help(texts.say("form.contact.name.help"))
                        .autocomplete("name"),
                FormField.of(FormField.Type.EMAIL, "contact.email", texts.say("form.contact.email"))
                        .help(texts.say("form.contact.email.help"))
                        .autocomplete("email"),
                FormField.of(FormField.Type.CHOICE, "contact.language", texts.say("form.contact.language"))
                        .mandatory()
                        .options(List.of(new Option("de", "Deutsch"), new Option("en", "English"))));
    }

    /** Where the link to a draft is sent. */
    FormField later(TypedForm typed, FormErrors errors) {
        String address = typed.get(SaveForLater.EMAIL);
        return FormField.of(FormField.Type.EMAIL, SaveForLater.EMAIL, texts.say("later.email"))
                .mandatory()
                .autocomplete("email")
                .value(address.isEmpty() ? typed.get("contact.email") : address)
                .errorIn(errors);
    }
}
