package org.mosaik.moderation.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Campaign;
import org.mosaik.events.Consent;
import org.mosaik.events.Content;
import org.mosaik.web.story.Answers;

/**
 * What a campaign calls things, in the editor's language; keys where the campaign is not known.
 *
 * @param language of the editor
 */
record CampaignWords(@Nullable Campaign campaign, String id, String language) {

    String title() {
        return campaign == null ? id : campaign.in(language, campaign.title());
    }

    /** The answers of a story in the campaign's order, then what the campaign does not ask for. */
    List<Answers.Line> lines(@Nullable Content content, Answers answers) {
        if (content == null) {
            return List.of();
        }
        Map<String, Answers.Line> lines = new LinkedHashMap<>();
        if (campaign != null) {
            answers.of(campaign, content).forEach(line -> lines.put(line.key(), line));
        }
        content.fields()
                .forEach((key, value) -> lines.computeIfAbsent(
                        key,
                        unknown -> new Answers.Line(
                                key,
                                key,
                                answers.words(value),
                                true,
                                null,
                                content.editorsOnly().contains(key))));
        return List.copyOf(lines.values());
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
