package org.mosaik.submission;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Campaign;
import org.mosaik.events.Campaign.Choice;
import org.mosaik.events.Campaign.FieldDefinition;
import org.mosaik.events.Campaign.FieldType;
import org.mosaik.events.Campaign.PhotoRule;
import org.mosaik.events.Element;
import org.mosaik.events.Kind;

/** A campaign that asks for one field of every type. */
public final class ACampaign {

    public static final String ID = "nachbarn";
    public static final String PUBLISH_DE = "Ja, meine Geschichte darf auf der Seite stehen.";
    public static final String PUBLISH_EN = "Yes, my story may stand on the site.";

    private ACampaign() {}

    public static Campaign open() {
        return named(ID, Campaign.State.OPEN, PhotoRule.OPTIONAL);
    }

    public static Campaign named(String id, Campaign.State state, PhotoRule photo) {
        return of(id, state, photo, List.of(), false);
    }

    private static Campaign of(
            String id, Campaign.State state, PhotoRule photo, List<Campaign.KnownPlace> places, boolean only) {
        return new Campaign(
                id,
                1_700_000_000_000L,
                state,
                List.of("de", "en"),
                words("Gute Nachbarn " + id, "Good neighbours " + id),
                words("Erzählen Sie, was bei Ihnen gelingt.", "Tell us what works where you live."),
                new Campaign.Theme("#0b4f6c", "#c8553d"),
                List.of("#nachbarn"),
                "Duisburg",
                List.of(),
                List.of(story(photo), event()),
                List.of(
                        consent("publish", true, "site", words(PUBLISH_DE, PUBLISH_EN)),
                        consent(
                                "newsletter",
                                false,
                                "newsletter",
                                words("Auch im Newsletter.", "In the newsletter too."))),
                List.of(
                        new Campaign.Channel("site", words("Unsere Seite", "Our site"), Campaign.TakeBack.DELETE),
                        new Campaign.Channel(
                                "newsletter", words("Newsletter", "Newsletter"), Campaign.TakeBack.NOTHING)),
                null,
                1,
                places,
                only,
                new Campaign.Retention(90, 730),
                null);
    }

    /** With places that it knows by name. */
    public static Campaign knowing(List<Campaign.KnownPlace> places, boolean only) {
        return knowing(ID, places, only);
    }

    public static Campaign knowing(String id, List<Campaign.KnownPlace> places, boolean only) {
        return of(id, Campaign.State.OPEN, PhotoRule.OPTIONAL, places, only);
    }

    private static Campaign.KindDefinition story(PhotoRule photo) {
        return new Campaign.KindDefinition(
                Kind.STORY,
                words("Geschichte", "Story"),
                photo,
                3,
                true,
                List.of(
                        field("title", FieldType.TEXT, true, 80, null, null),
                        field("text", FieldType.LONG_TEXT, false, null, null, null),
                        field("age", FieldType.NUMBER, false, null, 0L, 120L),
                        field("place", FieldType.PLACE, false, 80, null, null),
                        new FieldDefinition(
                                "topic",
                                FieldType.CHOICE,
                                false,
                                words("Thema", "Topic"),
                                Map.of(),
                                null,
                                null,
                                null,
                                List.of(
                                        new Choice("garden", words("Garten", "Garden")),
                                        new Choice("kitchen", words("Küche", "Kitchen"))),
                                false),
                        field("jobs", FieldType.COUNTER, false, null, null, 1_000_000L)));
    }

    private static Campaign.KindDefinition event() {
        return new Campaign.KindDefinition(
                Kind.EVENT,
                words("Veranstaltung", "Event"),
                PhotoRule.NONE,
                null,
                null,
                List.of(
                        field("title", FieldType.TEXT, true, null, null, null),
                        field("starts", FieldType.DATE, true, null, null, null)));
    }

    private static FieldDefinition field(
            String key,
            FieldType type,
            boolean required,
            @Nullable Integer maxLength,
            @Nullable Long min,
            @Nullable Long max) {
        return new FieldDefinition(
                key,
                type,
                required,
                words("Feld " + key, "Field " + key),
                words("Hilfe zu " + key, "Help for " + key),
                maxLength,
                min == null ? null : BigDecimal.valueOf(min),
                max == null ? null : BigDecimal.valueOf(max),
                List.of(),
                false);
    }

    private static Campaign.ConsentWording consent(
            String key, boolean required, String channel, Map<String, String> text) {
        return new Campaign.ConsentWording(
                key, 1, required, List.of(Element.TEXT, Element.NAME, Element.PHOTO), List.of(channel), text);
    }

    private static Map<String, String> words(String german, String english) {
        return Map.of("de", german, "en", english);
    }
}
