package org.mosaik.publication.web;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Campaign;
import org.mosaik.events.Campaign.FieldDefinition;
import org.mosaik.events.FieldValue;
import org.mosaik.events.Fields;
import org.springframework.context.i18n.LocaleContextHolder;

/** What a campaign asked for beyond the usual, with its answers: a list under the story's text. */
final class StoryFacts {

    private static final Set<String> USUAL = Set.of(
            Fields.TITLE,
            Fields.TEXT,
            Fields.QUOTE,
            Fields.NAME,
            Fields.AGE,
            Fields.OCCUPATION,
            Fields.PLACE,
            Fields.STARTS);

    /**
     * One answer.
     *
     * @param label in the language of the page
     * @param own whether the answer is in the language of the story
     */
    record Fact(String label, String answer, boolean own) {}

    private StoryFacts() {}

    static List<Fact> of(StoryView story, CampaignView campaign) {
        List<Fact> facts = new ArrayList<>();
        campaign.campaign().kind(story.content().kind()).stream()
                .flatMap(kind -> kind.fields().stream())
                .filter(field -> !USUAL.contains(field.key()))
                .forEach(field -> {
                    FieldValue value = story.content().fields().get(field.key());
                    String answer = value == null ? null : words(value, field, campaign);
                    if (answer != null && !answer.isBlank()) {
                        facts.add(new Fact(campaign.in(field.label()), answer, value instanceof FieldValue.Text));
                    }
                });
        return facts;
    }

    private static @Nullable String words(FieldValue value, FieldDefinition field, CampaignView campaign) {
        if (value instanceof FieldValue.Text text) {
            return text.value();
        }
        if (value instanceof FieldValue.Numeric number) {
            return StoryView.plain(number.value());
        }
        if (value instanceof FieldValue.Counter counter) {
            return NumberFormat.getIntegerInstance(LocaleContextHolder.getLocale())
                    .format(counter.value());
        }
        if (value instanceof FieldValue.Choice choice) {
            return field.choices().stream()
                    .filter(one -> one.key().equals(choice.key()))
                    .findFirst()
                    .map(Campaign.Choice::label)
                    .map(campaign::in)
                    .orElse(null);
        }
        return value instanceof FieldValue.Place place ? place.name() : null;
    }
}
