package org.mosaik.publication.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Campaign;
import org.mosaik.events.Campaign.FieldDefinition;
import org.mosaik.events.Campaign.FieldType;
import org.mosaik.web.page.Page;
import org.mosaik.web.page.Theme;
import org.springframework.context.i18n.LocaleContextHolder;

/** A campaign in the reader's language. */
record CampaignView(Campaign campaign, String language) {

    private static final String COLOUR = "#?[0-9a-fA-F]{6}";

    /** A figure of the campaign, summed over its stories. */
    record Figure(String label, long sum) {}

    static CampaignView of(Campaign campaign) {
        return new CampaignView(campaign, LocaleContextHolder.getLocale().toLanguageTag());
    }

    public String id() {
        return campaign.id();
    }

    public String link() {
        return "/" + campaign.id();
    }

    public String title() {
        return in(campaign.title());
    }

    public String sentence() {
        return in(campaign.sentence());
    }

    public String hashtags() {
        return String.join(" ", campaign.hashtags());
    }

    public boolean isOpen() {
        return campaign.state() == Campaign.State.OPEN;
    }

    public boolean hasNewsletter() {
        return campaign.channels().stream().anyMatch(channel -> channel.id().equals("newsletter"));
    }

    public @Nullable Theme theme() {
        Campaign.Theme colours = campaign.theme();
        return colours != null
                        && colours.brand().matches(COLOUR)
                        && colours.accent().matches(COLOUR)
                ? new Theme(colours.brand(), colours.accent())
                : null;
    }

    /** What every page of the campaign says about itself. */
    Page page() {
        Page page = Page.of(title()).home(link()).described(sentence()).feed(link() + "/feed.atom");
        Theme theme = theme();
        return theme == null ? page : page.colours(theme);
    }

    /** Figures in the order in which the campaign asks for them. */
    List<Figure> figures(Map<String, Long> sums) {
        List<Figure> figures = new ArrayList<>();
        fields().stream()
                .filter(field -> field.type() == FieldType.COUNTER)
                .filter(field -> sums.getOrDefault(field.key(), 0L) > 0)
                .map(field -> new Figure(in(field.label()), sums.getOrDefault(field.key(), 0L)))
                .filter(figure ->
                        figures.stream().noneMatch(known -> known.label().equals(figure.label())))
                .forEach(figures::add);
        return figures;
    }

    /** Every field of every kind; several kinds may ask for the same. */
    List<FieldDefinition> fields() {
        return campaign.kinds().stream().flatMap(kind -> kind.fields().stream()).toList();
    }

    String in(Map<String, String> words) {
        return campaign.in(language, words);
    }
}
