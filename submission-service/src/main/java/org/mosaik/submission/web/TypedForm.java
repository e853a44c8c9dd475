package org.mosaik.submission.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Campaign;
import org.mosaik.events.Campaign.FieldType;
import org.mosaik.events.Campaign.KindDefinition;
import org.mosaik.events.Content;
import org.mosaik.events.FieldValue;
import org.mosaik.events.Medium;
import org.mosaik.events.Person;
import org.mosaik.submission.fairness.Admission;
import org.mosaik.submission.forms.Answer;
import org.mosaik.submission.forms.Draft;
import org.mosaik.submission.forms.FilmDraft;
import org.mosaik.submission.forms.KnownPlaces;
import org.mosaik.submission.forms.PhotoDraft;
import org.mosaik.submission.submissions.SubmissionDocument;

/** What stands in a form, by the names of its inputs; those are what findings call the fields. */
record TypedForm(Map<String, List<String>> values) {

    static final String TIME = ".time";
    static final String ROLE = ".role";
    private static final String FILM_ADDRESS = "film.address";
    private static final String FILM_TITLE = "film.title";
    static final String WHICH = ".which";
    static final String AS_TYPED = "as-typed";

    /** Stands before the names of consents that are asked for once more. */
    static final String AGAIN = "again.";

    static final String OPENED = "opened";
    static final String PROOF = "altcha";
    static final String TRAP = "homepage";
    private static final Set<String> ALWAYS = Set.of(
            OPENED,
            PROOF,
            TRAP,
            "kind",
            "lang",
            "go",
            "step",
            "revision",
            SaveForLater.EMAIL,
            SaveForLater.DRAFT,
            "answer",
            "contact.name",
            "contact.email",
            "contact.language",
            FILM_ADDRESS,
            FILM_TITLE);

    /** Mails are written in German and English; who reads the form in another language may change what is chosen. */
    static TypedForm empty(String language) {
        return new TypedForm(Map.of("contact.language", List.of(language.startsWith("en") ? "en" : "de")));
    }

    /** A story as its person left it. */
    static TypedForm of(Content content, SubmissionDocument document) {
        Map<String, List<String>> several = new HashMap<>();
        Map<String, String> values = new HashMap<>();
        content.fields().forEach((key, value) -> {
            String name = "fields." + key;
            if (value instanceof FieldValue.Several chosen) {
                several.put(name, chosen.keys());
            } else if (value instanceof FieldValue.Date date && date.time() != null) {
                values.put(name, date.date().toString());
                values.put(name + TIME, date.time().toString());
            } else {
                values.put(name, text(value));
            }
            if (value instanceof FieldValue.NamedPerson person && person.role() != null) {
                values.put(name + ROLE, person.role());
            }
        });
        content.media().stream()
                .filter(medium -> medium.type() == Medium.Type.LINK)
                .findFirst()
                .ifPresent(film -> {
                    values.put(FILM_ADDRESS, film.source() == null ? "" : film.source());
                    values.put(FILM_TITLE, film.caption() == null ? "" : film.caption());
                });
        content.consents().stream()
                .filter(consent -> consent.giver().equals(Person.SUBMITTER) && consent.behalfOf() == null)
                .forEach(consent -> values.put("consents." + consent.wording(), "true"));
        document.contact(Person.SUBMITTER).ifPresent(contact -> {
            values.put("contact.name", contact.name() == null ? "" : contact.name());
            values.put("contact.email", contact.email() == null ? "" : contact.email());
            values.put("contact.language", contact.language());
        });
        values.forEach((name, value) -> several.put(name, List.of(value)));
        several.putAll(TypedPeople.of(content, document.contacts()));
        return new TypedForm(several);
    }

    /** An answer in one line of text; several answers have a line each. */
    static String text(FieldValue value) {
        if (value instanceof FieldValue.Text text) {
            return text.value();
        }
        if (value instanceof FieldValue.Numeric number) {
            return number.value().toPlainString();
        }
        if (value instanceof FieldValue.Counter counter) {
            return Long.toString(counter.value());
        }
        if (value instanceof FieldValue.Choice choice) {
            return choice.key();
        }
        if (value instanceof FieldValue.Date date) {
            return date.time() == null ? date.date().toString() : date.date() + "T" + date.time();
        }
        if (value instanceof FieldValue.Several several) {
            return String.join("\n", several.keys());
        }
        if (value instanceof FieldValue.NamedPerson person) {
            return person.name();
        }
        return value instanceof FieldValue.Link link ? link.address() : ((FieldValue.Place) value).name();
    }

    /** The only value, or the first; empty if there is none. */
    String get(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? "" : all.get(0);
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    TypedForm with(String name, String value) {
        Map<String, List<String>> more = new HashMap<>(values);
        more.put(name, List.of(value));
        return new TypedForm(more);
    }

    /** As it was before consents were asked for once more. */
    TypedForm first() {
        Map<String, List<String>> left = new HashMap<>(values);
        left.keySet().removeIf(name -> name.startsWith(AGAIN));
        return new TypedForm(left);
    }

    /** With those consents alone that were given once more. */
    TypedForm again() {
        Map<String, List<String>> left = new HashMap<>(first().values());
        left.keySet().removeIf(name -> isConsent(name) && !isTicked(AGAIN + name));
        return new TypedForm(left);
    }

    private static boolean isConsent(String name) {
        return name.startsWith("consents.") || (TypedPeople.isOne(name) && name.contains(TypedPeople.CONSENTS));
    }

    /** What the form carries with it that nobody types. */
    Admission.Marks marks() {
        return new Admission.Marks(get(OPENED), get(PROOF), get(TRAP));
    }

    boolean isTicked(String name) {
        return get(name).equals("true");
    }

    /** Whether it holds inputs that this form does not have. */
    boolean hasForeign(Campaign campaign, KindDefinition kind) {
        Set<String> known = new HashSet<>(ALWAYS);
        kind.fields().forEach(field -> known.add("fields." + field.key()));
        kind.fields().forEach(field -> known.add("fields." + field.key() + more(field.type())));
        campaign.consents().forEach(wording -> known.add("consents." + wording.key()));
        return !values.keySet().stream()
                .allMatch(name -> known.contains(name)
                        || TypedPhotos.isInput(name, kind.mostPhotos())
                        || TypedPeople.isOne(name));
    }

    /** What the second input of a question is called; nothing if it has only one. */
    private static String more(FieldType type) {
        return switch (type) {
            case DATE -> TIME;
            case PERSON -> ROLE;
            case PLACE -> WHICH;
            default -> "";
        };
    }

    /** @param language of the page; people tell their story in that language, if not in that form of it */
    Draft draft(
            Campaign campaign,
            KindDefinition kind,
            String language,
            List<PhotoDraft> photos,
            @Nullable Content before) {
        Map<String, Answer> fields = new HashMap<>();
        kind.fields().forEach(field -> fields.put(field.key(), answer(field, before, campaign)));
        List<String> consents = campaign.consents().stream()
                .map(Campaign.ConsentWording::key)
                .distinct()
                .filter(key -> isTicked("consents." + key))
                .toList();
        return new Draft(
                kind.kind().name(),
                before == null ? Locale.forLanguageTag(language).getLanguage() : before.language(),
                language,
                fields,
                consents,
                new Draft.Reach(get("contact.name"), get("contact.email"), get("contact.language")),
                TypedPeople.draft(this, photos.stream().map(TypedPhotos::kept).toList()),
                photos,
                new FilmDraft(get(FILM_ADDRESS), get(FILM_TITLE)));
    }

    private Answer answer(Campaign.FieldDefinition field, @Nullable Content before, Campaign campaign) {
        String name = "fields." + field.key();
        String text = get(name);
        if (field.type() == FieldType.DATE && !get(name + TIME).isBlank() && !text.isBlank()) {
            return Answer.of(text + "T" + get(name + TIME).strip());
        }
        if (field.type() == FieldType.SEVERAL) {
            return Answer.several(all(name));
        }
        if (field.type() == FieldType.PERSON) {
            return Answer.person(text, get(name + ROLE));
        }
        // The form asks for a place by name only; degrees stay as long as the name does
        FieldValue old = before == null ? null : before.fields().get(field.key());
        if (old instanceof FieldValue.Place place && place.name().equals(text.strip())) {
            return Answer.place(text, place.latitude(), place.longitude());
        }
        return field.type() == FieldType.PLACE ? place(text, get(name + WHICH), campaign) : Answer.of(text);
    }

    /** Which of several places was meant counts for as long as what was typed is not clear. */
    private static Answer place(String text, String which, Campaign campaign) {
        if (which.equals(AS_TYPED)) {
            return Answer.place(text, null, null);
        }
        return KnownPlaces.of(campaign).choices(text).contains(which) ? Answer.of(which) : Answer.of(text);
    }
}
