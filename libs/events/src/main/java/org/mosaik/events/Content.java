package org.mosaik.events;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A story as it was told: typed fields, media, the people in it and what they agreed to. Never how to reach them.
 *
 * @param language BCP 47 tag
 * @param audiences whom the campaign wants to reach with it
 * @param editorsOnly keys of the fields that were asked for the editors alone
 */
public record Content(
        String campaign,
        Kind kind,
        String language,
        Map<String, FieldValue> fields,
        List<Medium> media,
        List<Person> people,
        List<Consent> consents,
        List<Variant> variants,
        List<String> audiences,
        List<String> editorsOnly) {

    public Content {
        fields = Lists.copy(fields);
        media = Lists.copy(media);
        people = Lists.copy(people);
        consents = Lists.copy(consents);
        variants = Lists.copy(variants);
        audiences = Lists.copy(audiences);
        editorsOnly = Lists.copy(editorsOnly);
    }

    /** The words in a field, if it has any. */
    public Optional<String> text(String key) {
        return fields.get(key) instanceof FieldValue.Text text ? Optional.of(text.value()) : Optional.empty();
    }

    public Optional<FieldValue.Place> place() {
        return fields.get(Fields.PLACE) instanceof FieldValue.Place place ? Optional.of(place) : Optional.empty();
    }

    public Optional<FieldValue.Date> starts() {
        return fields.get(Fields.STARTS) instanceof FieldValue.Date date ? Optional.of(date) : Optional.empty();
    }

    /** In the order in which they are to be shown. */
    public List<Medium> photos() {
        return media.stream()
                .filter(medium -> medium.type() == Medium.Type.PHOTO)
                .toList();
    }

    /** Whether every photo says in words what is to be seen. */
    public boolean isDescribed() {
        return photos().stream()
                .allMatch(photo -> photo.alt() != null && !photo.alt().isBlank());
    }

    /** The photo that stands for the story. */
    public @Nullable Medium cover() {
        return photos().stream().findFirst().orElse(null);
    }

    /** Whether a photo is shown for a film of the story. */
    public boolean isPoster(Medium photo) {
        return media.stream().anyMatch(film -> photo.id().equals(film.poster()));
    }

    /** One line by which people recognise the story: its title, its quote, its name or its first words. */
    public String headline() {
        return text(Fields.TITLE)
                .or(() -> text(Fields.QUOTE))
                .or(() -> text(Fields.NAME))
                .or(() -> text(Fields.TEXT).map(Content::firstWords))
                .orElse("");
    }

    /** Without what was asked for the editors alone. */
    public Content forReaders() {
        Map<String, FieldValue> open = new LinkedHashMap<>(fields);
        open.keySet().removeAll(editorsOnly);
        return new Content(campaign, kind, language, open, media, people, consents, variants, audiences, List.of());
    }

    /** What readers may see of it: without people, consents and private addresses. */
    public Content published(Function<Medium, String> address) {
        Content open = forReaders();
        return new Content(
                campaign,
                kind,
                language,
                open.fields(),
                media.stream().map(medium -> medium.at(address.apply(medium))).toList(),
                List.of(),
                List.of(),
                variants,
                audiences,
                List.of());
    }

    public Content withFields(Map<String, FieldValue> others) {
        return new Content(campaign, kind, language, others, media, people, consents, variants, audiences, editorsOnly);
    }

    public Content withConsents(List<Consent> others) {
        return new Content(campaign, kind, language, fields, media, people, others, variants, audiences, editorsOnly);
    }

    /** Whether it tells and shows the same as another, whatever was agreed to. */
    public boolean saysTheSameAs(Content other) {
        return withConsents(other.consents).equals(other);
    }

    public Content withMedia(List<Medium> others) {
        return new Content(
                campaign, kind, language, fields, others, people, consents, variants, audiences, editorsOnly);
    }

    private static String firstWords(String text) {
        return text.codePointCount(0, text.length()) <= 80
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 80)) + "…";
    }
}
