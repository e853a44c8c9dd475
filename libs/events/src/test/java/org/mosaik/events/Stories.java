package org.mosaik.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Invented stories: a full one, and small ones for questions of permission. */
final class Stories {

    static final String ID = "0199a3c4-7d10-7b52-9c1e-3f5a8d2b6e01";
    static final String CAMPAIGN = "nachbarschaft";
    static final Instant MORNING = Instant.parse("2026-03-14T08:30:00Z");

    private Stories() {}

    /** Selma with her daughter Mila at an afternoon of neighbours: every type of field, every optional part. */
    static Content festival() {
        return new Content(
                CAMPAIGN,
                Kind.EVENT,
                "de",
                fields(),
                List.of(photo(), film()),
                List.of(
                        person(Person.SUBMITTER, Person.Role.SUBMITTER),
                        Person.child("mila", true, Person.SUBMITTER, "rosa").toldOf(),
                        person("rosa", Person.Role.GUARDIAN),
                        person("jonas", Person.Role.PHOTOGRAPHER),
                        person("gaeste", Person.Role.CROWD)),
                List.of(
                        consent(Person.SUBMITTER, null, 1),
                        consent(Person.SUBMITTER, "mila", 1),
                        onPaper(),
                        consent("mila", null, 1)),
                List.of(translation(), forFamilies()),
                List.of("familien"),
                List.of("coming"));
    }

    private static Map<String, FieldValue> fields() {
        Map<String, FieldValue> fields = new LinkedHashMap<>();
        fields.put(Fields.TITLE, new FieldValue.Text("Suppe für die ganze Straße"));
        fields.put(
                Fields.TEXT, new FieldValue.Text("Wir kochen zusammen im Hof.\nJede bringt etwas mit – auch Übermut."));
        fields.put(Fields.NAME, new FieldValue.Text("Selma"));
        fields.put(Fields.AGE, new FieldValue.Numeric(new BigDecimal("41.5")));
        fields.put(Fields.PLACE, new FieldValue.Place("Duisburg-Hochfeld", 51.4, 6.8));
        fields.put(Fields.STARTS, new FieldValue.Date(LocalDate.of(2026, 5, 9), LocalTime.of(15, 30)));
        fields.put("topic", new FieldValue.Choice("nachbarn"));
        fields.put("needed", new FieldValue.Several(List.of("tische", "baenke")));
        fields.put("contact", new FieldValue.NamedPerson("Rosa Beispiel", "plant den Nachmittag"));
        fields.put("page", new FieldValue.Link("https://nachbarn.example/hof"));
        fields.put("coming", new FieldValue.Choice("sicher"));
        fields.put("helpers", new FieldValue.Counter(23));
        return fields;
    }

    private static Medium photo() {
        return new Medium(
                "hof",
                Medium.Type.PHOTO,
                "Eine Frau und ein Mädchen rühren in einem großen Topf",
                "Selma und Mila im Hof",
                "Foto: Jonas",
                "CC-BY-4.0",
                List.of(new Medium.Rendition("large", 1600, 1067), new Medium.Rendition("small", 400, 267)),
                List.of("webp"),
                null,
                null,
                List.of(Person.SUBMITTER, "mila", "gaeste"),
                null,
                null);
    }

    private static Medium film() {
        return new Medium(
                "tisch",
                Medium.Type.LINK,
                "Ein Tisch, der gedeckt wird",
                "Der Tisch wird gedeckt",
                "Film: Jonas",
                null,
                List.of(),
                List.of(),
                null,
                "https://videos.example/w/8rXq3N2bY1fKZ5mTtVgWcA",
                List.of(),
                "hof",
                null);
    }

    /** The guests in the background are not to be seen. */
    static Retouch retouch() {
        Redaction redaction = new Redaction(
                List.of(
                        new Redaction.Box(Redaction.Fill.BLUR, new Redaction.Area(0, 120, 180, 240)),
                        new Redaction.Box(Redaction.Fill.BLACK, new Redaction.Area(700, 800, 90, 40))),
                new Redaction.Area(0, 100, 1000, 900),
                1);
        return new Retouch(
                "hof",
                "Selma und Mila am Topf",
                new Retouch.Redacted(
                        redaction, "hof-2", List.of(new Medium.Rendition("large", 960, 1600)), List.of("webp")),
                "editor-3");
    }

    /** The festival as editors let it be seen. */
    static Content retouched() {
        return festival().withMedia(List.of(retouch().in(photo()), film().withPoster("hof-2")));
    }

    private static Variant translation() {
        return new Variant("tr", null, Map.of(Fields.TITLE, new FieldValue.Text("Bütün sokak için çorba")));
    }

    private static Variant forFamilies() {
        return new Variant("de", "familien", Map.of(Fields.TITLE, new FieldValue.Text("Suppe, Spiel und Spaß")));
    }

    static Person person(String id, Person.Role role) {
        return new Person(id, role);
    }

    static Consent consent(String giver, @Nullable String behalfOf, long revision) {
        return new Consent(
                giver,
                behalfOf,
                List.of(Element.TEXT, Element.NAME, Element.PHOTO, Element.VIDEO),
                List.of("site", "mastodon"),
                revision,
                "portrait",
                2,
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "de",
                MORNING);
    }

    private static Consent onPaper() {
        Consent signed = consent("rosa", "mila", 1);
        return new Consent(
                signed.giver(),
                signed.behalfOf(),
                signed.elements(),
                signed.channels(),
                signed.revision(),
                signed.wording(),
                signed.wordingVersion(),
                signed.wordingHash(),
                signed.language(),
                signed.givenAt(),
                Instant.parse("2027-03-14T08:30:00Z"),
                new Consent.Paper(LocalDate.of(2026, 3, 13), "redaktion-2", "scan-1"));
    }

    /** A story of its submitter's with one photo that shows the people named. */
    static Content showing(List<Person> people, List<String> shown, List<Consent> consents) {
        Medium photo = Medium.photo("bild", "Leute vor einem Haus", null, List.of(), shown);
        Map<String, FieldValue> fields = Map.of(Fields.TEXT, new FieldValue.Text("Wir sind da."));
        return new Content(
                CAMPAIGN, Kind.STORY, "de", fields, List.of(photo), people, consents, List.of(), List.of(), List.of());
    }

    static Content withText(String field, String words) {
        Map<String, FieldValue> fields = Map.of(field, new FieldValue.Text(words));
        return new Content(
                CAMPAIGN, Kind.STORY, "de", fields, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
