package org.mosaik.moderation;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.mosaik.moderation.campaigns.CampaignDocument;
import org.mosaik.moderation.campaigns.ImportCampaigns;

/** Campaign files for tests. */
public final class Campaigns {

    public static final String PROBE = """
            id: probe
            languages: [de, en]
            title: {de: "Probe", en: "Rehearsal"}
            sentence: {de: "Wir proben.", en: "We rehearse."}
            kinds:
              - kind: STORY
                label: {de: "Geschichte", en: "Story"}
                photo: OPTIONAL
                fields:
                  - {key: title, type: TEXT, required: true, label: {de: "Überschrift", en: "Headline"}, maxLength: 80}
                  - {key: text, type: LONG_TEXT, required: true, label: {de: "Geschichte", en: "The story"}}
                  - {key: place, type: PLACE, required: false, label: {de: "Ort der Geschichte", en: "Place of the story"}}
            consents:
              - key: site
                version: 1
                required: true
                elements: [TEXT, NAME, PHOTO]
                channels: [site]
                text: {de: "Ja, auf der Webseite.", en: "Yes, on the website."}
            channels:
              - {id: site, label: {de: "Webseite", en: "Website"}, takeBack: DELETE}
              - {id: newsletter, label: {de: "Rundbrief", en: "Newsletter"}, takeBack: NOTHING}
            placeDecimals: 2
            """;

    private Campaigns() {}

    /** Has a service know that one. */
    public static void probeIn(Moderation moderation) {
        moderation
                .bean(ImportCampaigns.class)
                .from("probe.yaml", new ByteArrayInputStream(PROBE.getBytes(StandardCharsets.UTF_8)));
        await().until(() -> moderation
                .campaigns()
                .find("probe")
                .map(CampaignDocument::campaign)
                .isPresent());
    }
}
