package org.mosaik.publication.kit;

import java.util.List;
import java.util.Map;
import org.mosaik.events.Campaign;
import org.mosaik.events.Campaign.FieldDefinition;
import org.mosaik.events.Campaign.FieldType;
import org.mosaik.events.Campaign.KindDefinition;
import org.mosaik.events.Campaign.PhotoRule;
import org.mosaik.events.Kind;

/** Invented campaigns. */
public final class Campaigns {

    private Campaigns() {}

    public static Campaign aCampaign(String id, String title) {
        return campaign(id, title, Campaign.State.OPEN);
    }

    public static Campaign aClosedCampaign(String id, String title) {
        return campaign(id, title, Campaign.State.CLOSED);
    }

    private static Campaign campaign(String id, String title, Campaign.State state) {
        return new Campaign(
                id,
                1,
                state,
                List.of("de", "en"),
                Map.of("de", title, "en", title + " (en)"),
                Map.of("de", "Überall helfen Menschen einander.", "en", "People help each other everywhere."),
                new Campaign.Theme("#00549f", "#e2001a"),
                List.of("#dasmachenwir"),
                "Nordrhein-Westfalen",
                List.of(),
                List.of(new KindDefinition(
                        Kind.ORGANISATION,
                        Map.of("de", "Unternehmen", "en", "Company"),
                        PhotoRule.OPTIONAL,
                        null,
                        null,
                        List.of(counter("jobs", "Arbeitsplätze", "Jobs")))),
                List.of(),
                List.of(
                        new Campaign.Channel("site", Map.of("de", "Seite"), Campaign.TakeBack.DELETE),
                        new Campaign.Channel("newsletter", Map.of("de", "Newsletter"), Campaign.TakeBack.NOTHING)),
                null,
                1,
                List.of(),
                null,
                null,
                null);
    }

    private static FieldDefinition counter(String key, String german, String english) {
        return new FieldDefinition(
                key,
                FieldType.COUNTER,
                false,
                Map.of("de", german, "en", english),
                Map.of(),
                null,
                null,
                null,
                List.of(),
                false);
    }
}
