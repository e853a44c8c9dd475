package org.mosaik.moderation.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Campaign;
import org.mosaik.events.Consent;
import org.mosaik.events.Content;
import org.mosaik.events.FieldValue;

/**
 * What a campaign calls things, in the editor's language; keys where the campaign is not known.
 *
 * @param language of the editor
 */
record CampaignWords(@Nullable Campaign campaign, String id, String language) {

    String title() {
        return campaign == null ? id : campaign.in(language, campaign.title());
    }

    /** The fields of a story in the campaign's order. */
    List<CaseView.Line> lines(@Nullable Content content) {
        if (content == null) {
            return List.of();
        }
        Map<String, CaseView.Line> lines = new LinkedHashMap<>();
        definitions(content).forEach(field -> {
            FieldValue value = content.fields().get(field.key());
            if (value != null && campaign != null) {
                lines.put(field.key(), new CaseView.Line(campaign.in(language, field.label()), words(value, field)));
            }
        });
        content.fields()
                .forEach((key, value) ->
                        lines.computeIfAbsent(key, unknown -> new CaseView.Line(key, words(value, null))));
        return List.copyOf(lines.values());
    }

    private List<Campaign.FieldDefinition> definitions(Content content) {
        return campaign == null
                ? List.of()
                : campaign.kind(content.kind())
                        .map(Campaign.KindDefinition::fields)
                        .orElse(List.of());
    }

    private String words(FieldValue value, Campaign.@Nullable FieldDefinition field) {
        if (value instanceof FieldValue.Text text) {
            return text.value();
        }
        if (value instanceof FieldValue.Numeric number) {
            return number.value().toPlainString();
        }
        if (value instanceof FieldValue.Date date) {
            return date.time() == null ? date.date().toString() : date.date() + ", " + date.time();
        }
        if (value instanceof FieldValue.Place place) {
            return place.name();
        }
        if (value instanceof FieldValue.Counter counter) {
            return Long.toString(counter.value());
        }
        return value instanceof FieldValue.Choice choice ? choice(choice.key(), field) : "";
    }

    private String choice(String key, Campaign.@Nullable FieldDefinition field) {
        if (field == null || campaign == null) {
            return key;
        }
        return field.choices().stream()
                .filter(choice -> choice.key().equals(key))
                .map(choice -> campaign.in(language, choice.label()))
                .findFirst()
                .orElse(key);
    }

    List<CaseView.ConsentView> consents(@Nullable Content content) {
        return content == null
                ? List.of()
                : content.consents().stream().map(this::consent).toList();
    }

    private CaseView.ConsentView consent(Consent given) {
        return new CaseView.ConsentView(
                given.giver(),
                given.elements().stream().map(Enum::name).toList(),
                given.channels().stream().map(this::channel).toList());
    }

    private String channel(String channel) {
        return campaign == null
                ? channel
                : campaign.channels().stream()
                        .filter(known -> known.id().equals(channel))
                        .map(known -> campaign.in(language, known.label()))
                        .findFirst()
                        .orElse(channel);
    }
}
