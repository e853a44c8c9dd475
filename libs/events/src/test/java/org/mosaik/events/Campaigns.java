package org.mosaik.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An invented campaign that uses everything a campaign can say. */
final class Campaigns {

    private Campaigns() {}

    static List<Sample> all() {
        return List.of(new Sample("full", full()), new Sample("closed", closed()));
    }

    private static Campaign full() {
        return new Campaign(
                Stories.CAMPAIGN,
                1773477000000L,
                Campaign.State.OPEN,
                List.of("de", "tr"),
                words("Gute Nachbarschaft", "İyi komşuluk"),
                words("Erzählen Sie, was bei Ihnen gelingt.", "Sizde neyin yolunda gittiğini anlatın."),
                new Campaign.Theme("#005a8c", "#ffb000"),
                List.of("#GuteNachbarschaft"),
                "Nordrhein-Westfalen",
                List.of(new Campaign.Audience("familien", words("Familien", "Aileler"))),
                List.of(event()),
                List.of(consent()),
                List.of(
                        new Campaign.Channel("site", words("Unsere Seite", "Sitemiz"), Campaign.TakeBack.DELETE),
                        new Campaign.Channel("poster", words("Plakat", "Afiş"), Campaign.TakeBack.NOTHING)),
                new Campaign.Calendar(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 9, 30), 2),
                1,
                List.of(new Campaign.KnownPlace("Nußdorf", List.of("Nussdorf"), "Hessen", 50.1, 8.5)),
                true,
                new Campaign.Retention(90, 730),
                new TwoEditors(false, List.of(Kind.PORTRAIT), List.of("phone")));
    }

    private static Campaign closed() {
        return new Campaign(
                "winter",
                1773477000001L,
                Campaign.State.CLOSED,
                List.of("de"),
                Map.of("de", "Winterhilfe"),
                Map.of(),
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                1,
                List.of(),
                null,
                null,
                null);
    }

    private static Campaign.KindDefinition event() {
        return new Campaign.KindDefinition(
                Kind.EVENT,
                words("Veranstaltung", "Etkinlik"),
                Campaign.PhotoRule.OPTIONAL,
                4,
                true,
                List.of(
                        field(Fields.TITLE, Campaign.FieldType.TEXT, words("Titel", "Başlık"), 80, null, List.of()),
                        field(Fields.AGE, Campaign.FieldType.NUMBER, words("Alter", "Yaş"), null, "120", List.of()),
                        field(
                                "topic",
                                Campaign.FieldType.CHOICE,
                                words("Thema", "Konu"),
                                null,
                                null,
                                List.of(new Campaign.Choice("nachbarn", words("Nachbarn", "Komşular"))))));
    }

    private static Campaign.FieldDefinition field(
            String key,
            Campaign.FieldType type,
            Map<String, String> label,
            @Nullable Integer maxLength,
            @Nullable String max,
            List<Campaign.Choice> choices) {
        BigDecimal least = max == null ? null : BigDecimal.ZERO;
        BigDecimal most = max == null ? null : new BigDecimal(max);
        Map<String, String> help = words("Kurz genügt.", "Kısa yeter.");
        return new Campaign.FieldDefinition(
                key, type, true, label, help, maxLength, least, most, choices, !choices.isEmpty());
    }

    private static Campaign.ConsentWording consent() {
        return new Campaign.ConsentWording(
                "portrait",
                2,
                true,
                List.of(Element.TEXT, Element.NAME, Element.PHOTO, Element.VIDEO),
                List.of("site", "mastodon"),
                words("Ich bin einverstanden, dass dies gezeigt wird.", "Bunun gösterilmesini kabul ediyorum."),
                List.of(Person.Role.SUBMITTER, Person.Role.GUARDIAN),
                24);
    }

    private static Map<String, String> words(String german, String turkish) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("de", german);
        words.put("tr", turkish);
        return words;
    }
}
