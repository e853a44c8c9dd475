package org.mosaik.submission.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Campaign;
import org.mosaik.events.Campaign.ConsentWording;
import org.mosaik.web.form.FormField;
import org.mosaik.web.page.Texts;
import org.springframework.stereotype.Component;

/** Ticks for what people agree to, each beside what can be taken back from where. */
@Component
class ConsentFields {

    /** Unicode's marks around words that may run in the other direction. */
    private static final String APART = "\u2068";

    private static final String END = "\u2069";

    private final Texts texts;

    ConsentFields(Texts texts) {
        this.texts = texts;
    }

    /** @param prefix of the names of the ticks; the wording's key follows it */
    List<FormField> of(Campaign campaign, List<ConsentWording> wordings, String prefix, String language) {
        return wordings.stream()
                .map(wording -> {
                    FormField field = FormField.of(
                                    FormField.Type.CONSENT,
                                    prefix + wording.key(),
                                    campaign.in(language, wording.text()))
                            .help(help(campaign, wording, language))
                            .in(other(campaign, wording.text(), language));
                    return wording.required() ? field.mandatory() : field;
                })
                .toList();
    }

    /** The language of the words where it is not that of the page. */
    static @Nullable String other(Campaign campaign, Map<String, String> words, String language) {
        return campaign.languageOf(language, words)
                .filter(shown -> !shown.equals(language))
                .orElse(null);
    }

    /** Said before anybody agrees: where it will stand, whether it can be taken back from there, and for how long it holds. */
    private String help(Campaign campaign, ConsentWording wording, String language) {
        String places = takeBack(campaign, wording.channels(), language);
        Integer months = wording.validMonths();
        return months == null ? places : places + " " + texts.say("consent.months", months);
    }

    /** Whether something can be taken back from one channel; empty if the campaign does not know it. */
    String takeBackOf(Campaign campaign, String channel) {
        return campaign.channels().stream()
                .filter(known -> known.id().equals(channel))
                .map(known -> texts.say("take-back." + known.takeBack()))
                .collect(Collectors.joining());
    }

    String takeBack(Campaign campaign, List<String> channels, String language) {
        return campaign.channels().stream()
                .filter(channel -> channels.contains(channel.id()))
                .map(channel -> APART + campaign.in(language, channel.label()) + END + ": "
                        + texts.say("take-back." + channel.takeBack()))
                .collect(Collectors.joining(" "));
    }
}
