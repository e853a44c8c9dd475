package org.mosaik.submission.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mosaik.events.Campaign;
import org.mosaik.events.Campaign.Choice;
import org.mosaik.events.Campaign.ConsentWording;
import org.mosaik.events.Campaign.FieldDefinition;
import org.mosaik.events.Campaign.FieldType;
import org.mosaik.events.Campaign.KindDefinition;
import org.mosaik.events.Campaign.PhotoRule;
import org.mosaik.events.Codec;
import org.mosaik.events.Licence;
import org.mosaik.events.Person;

/**
 * What a campaign asks programs for, as JSON Schema (2020-12): made from the very definition that answers are checked
 * against. What passes the schema can still be refused for what a schema cannot say, such as a day that does not exist.
 */
public final class CampaignSchema {

    private static final String ONE_LINE = "^[^\\n\\t]*$";
    private static final String DAY = "^\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d)?$";

    private final Campaign campaign;
    private final String language;

    private CampaignSchema(Campaign campaign, String language) {
        this.campaign = campaign;
        this.language = language;
    }

    /** @param language of titles and descriptions */
    public static Map<String, Object> of(Campaign campaign, String language) {
        return new CampaignSchema(campaign, language).schema();
    }

    private Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", campaign.in(language, campaign.title()));
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        schema.put("required", List.of("campaign", "kind", "language", "fields", "consents"));
        schema.put(
                "properties",
                object(
                        "campaign", object("const", campaign.id()),
                        "kind", kinds(),
                        "language",
                                text("The story's, and that of the consent wordings as they were read; BCP 47.", 35),
                        "fields", object("type", "object"),
                        "consents", consents(),
                        "contact", contact(),
                        "people", people(),
                        "photos", object("type", "array", "items", photo()),
                        "film",
                                closed(
                                        List.of("address", "title"),
                                        object(
                                                "address",
                                                text("Of its page at YouTube, Vimeo or a PeerTube server, https.", 300),
                                                "title",
                                                line(CheckDraft.LONGEST_NAME)))));
        if (!campaign.places().isEmpty()) {
            schema.put("x-places", campaign.places().stream().map(Codec::toTree).toList());
            schema.put("x-known-places-only", campaign.takesKnownPlacesOnly());
        }
        schema.put("allOf", campaign.kinds().stream().map(this::whenOf).toList());
        return schema;
    }

    private Map<String, Object> kinds() {
        return object(
                "oneOf",
                campaign.kinds().stream()
                        .map(kind -> object("const", kind.kind().name(), "title", campaign.in(language, kind.label())))
                        .toList());
    }

    /** What is asked for one kind. */
    private Map<String, Object> whenOf(KindDefinition kind) {
        Map<String, Object> then = new LinkedHashMap<>();
        int least = kind.photo() == PhotoRule.REQUIRED ? 1 : 0;
        then.put(
                "properties",
                object("fields", fields(kind), "photos", object("minItems", least, "maxItems", kind.mostPhotos())));
        if (!kind.asksForFilm()) {
            then.put("not", object("required", List.of("film")));
        }
        if (least > 0) {
            then.put("required", List.of("photos"));
        }
        return object(
                "if",
                object(
                        "required", List.of("kind"),
                        "properties", object("kind", object("const", kind.kind().name()))),
                "then",
                then);
    }

    private Map<String, Object> fields(KindDefinition kind) {
        Map<String, Object> properties = new LinkedHashMap<>();
        kind.fields().forEach(field -> properties.put(field.key(), field(field)));
        return closed(
                kind.fields().stream()
                        .filter(FieldDefinition::required)
                        .map(FieldDefinition::key)
                        .toList(),
                properties);
    }

    private Map<String, Object> field(FieldDefinition asked) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("title", campaign.in(language, asked.label()));
        if (!asked.help().isEmpty()) {
            schema.put("description", campaign.in(language, asked.help()));
        }
        if (asked.isForEditors()) {
            schema.put("x-editors-only", true);
        }
        switch (asked.type()) {
            case TEXT -> schema.putAll(line(ReadAnswer.longest(asked)));
            case LONG_TEXT, LINK -> schema.putAll(object("type", "string", "maxLength", ReadAnswer.longest(asked)));
            case NUMBER -> schema.putAll(number("number", asked));
            case COUNTER -> schema.putAll(number("integer", asked));
            case DATE -> schema.putAll(object("type", "string", "pattern", DAY));
            case CHOICE -> schema.put("oneOf", choices(asked));
            case SEVERAL ->
                schema.putAll(object("type", "array", "uniqueItems", true, "items", object("oneOf", choices(asked))));
            case PERSON -> schema.putAll(named(object("role", line(ReadAnswer.longest(asked))), asked));
            case PLACE -> schema.put("oneOf", List.of(line(ReadAnswer.longest(asked)), named(degrees(), asked)));
        }
        if (asked.type() == FieldType.PLACE && !campaign.places().isEmpty()) {
            schema.put("examples", KnownPlaces.of(campaign).names());
        }
        if (asked.required()) {
            switch (asked.type()) {
                case TEXT, LONG_TEXT, LINK -> schema.put("minLength", 1);
                case SEVERAL -> schema.put("minItems", 1);
                default -> {
                    // has to be there, and cannot be empty
                }
            }
        }
        return schema;
    }

    private static Map<String, Object> line(int longest) {
        return object("type", "string", "maxLength", longest, "pattern", ONE_LINE);
    }

    private static Map<String, Object> text(String description, int longest) {
        return object("type", "string", "maxLength", longest, "description", description);
    }

    private static Map<String, Object> number(String type, FieldDefinition asked) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", type);
        if (asked.min() != null) {
            schema.put("minimum", asked.min());
        } else if (type.equals("integer")) {
            schema.put("minimum", 0);
        }
        if (asked.max() != null) {
            schema.put("maximum", asked.max());
        }
        return schema;
    }

    private List<Map<String, Object>> choices(FieldDefinition asked) {
        return asked.choices().stream()
                .map((Choice choice) -> object("const", choice.key(), "title", campaign.in(language, choice.label())))
                .toList();
    }

    private static Map<String, Object> named(Map<String, Object> more, FieldDefinition asked) {
        Map<String, Object> properties = object("name", line(ReadAnswer.longest(asked)));
        properties.putAll(more);
        return closed(List.of("name"), properties);
    }

    /** With these properties and no others. */
    private static Map<String, Object> closed(List<String> required, Map<String, Object> properties) {
        return object("type", "object", "additionalProperties", false, "required", required, "properties", properties);
    }

    private static Map<String, Object> degrees() {
        return object(
                "latitude", object("type", "number", "minimum", -90, "maximum", 90),
                "longitude", object("type", "number", "minimum", -180, "maximum", 180));
    }

    /** Each wording word for word, and those without which nothing is taken. */
    private Map<String, Object> consents() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "array");
        schema.put("uniqueItems", true);
        schema.put(
                "items",
                object(
                        "oneOf",
                        campaign.wordingsFor(Person.Role.SUBMITTER).stream()
                                .map(wording ->
                                        object("const", wording.key(), "title", campaign.in(language, wording.text())))
                                .toList()));
        schema.put(
                "allOf",
                campaign.wordingsFor(Person.Role.SUBMITTER).stream()
                        .filter(ConsentWording::required)
                        .map(wording -> object("contains", object("const", wording.key())))
                        .toList());
        return schema;
    }

    /** Whoever can be recognised; asked for as soon as there is a photo. */
    private static Map<String, Object> people() {
        Map<String, Object> custodian = closed(
                List.of("name"), object("name", line(CheckDraft.LONGEST_NAME), "email", line(MailAddress.LONGEST)));
        Map<String, Object> texts = object("type", "array", "items", object("type", "string"));
        Map<String, Object> flag = object("type", "boolean");
        Map<String, Object> other = closed(
                List.of("role"),
                object(
                        "id", object("type", "string", "pattern", "^p[1-9][0-9]{0,3}$"),
                        "role", object("enum", DraftPeople.Role.values()),
                        "name", line(CheckDraft.LONGEST_NAME),
                        "email", line(MailAddress.LONGEST),
                        "in", texts,
                        "mine", flag,
                        "sole", flag,
                        "custodians", object("type", "array", "maxItems", 2, "items", custodian),
                        "consents", texts));
        return closed(
                List.of("shown"),
                object(
                        "shown", object("enum", DraftPeople.Shown.values()),
                        "others", object("type", "array", "maxItems", CheckPeople.MOST, "items", other)));
    }

    private static Map<String, Object> contact() {
        return closed(
                List.of(),
                object(
                        "name", line(CheckDraft.LONGEST_NAME),
                        "email", line(MailAddress.LONGEST),
                        "language", line(35)));
    }

    private static Map<String, Object> photo() {
        return closed(
                List.of("alt"),
                object(
                        "id", object("type", "string", "description", "Of a photo that the story has already."),
                        "alt", line(CheckPhotos.LONGEST_ALT),
                        "credit", line(CheckPhotos.LONGEST_CREDIT),
                        "licence",
                                object(
                                        "enum",
                                        Stream.of(Licence.values())
                                                .map(Licence::code)
                                                .toList()),
                        "film",
                                object(
                                        "type",
                                        "boolean",
                                        "description",
                                        "Whether it is shown for the film; of one photo at most.")));
    }

    /** In the order in which it is written here, so that the same campaign always has the same schema. */
    private static Map<String, Object> object(Object... keysAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            object.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return object;
    }
}
