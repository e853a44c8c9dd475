package org.mosaik.submission.links;

import java.util.List;
import java.util.Locale;
import org.mosaik.events.Campaign;
import org.mosaik.events.ReceiptLinks;
import org.mosaik.mail.Letter;
import org.mosaik.mail.Words;
import org.mosaik.submission.campaigns.Campaigns;
import org.mosaik.submission.submissions.SubmissionDocument;

/** Words the mail with the links to what somebody told, in the language of the page on which it was asked for. */
class LinkLetters {

    private final ReceiptLinks links;
    private final Campaigns campaigns;
    private final Words words;

    LinkLetters(ReceiptLinks links, Campaigns campaigns, Words words) {
        this.links = links;
        this.campaigns = campaigns;
        this.words = words;
    }

    /** @param stories the newest first; at least one */
    Letter again(List<SubmissionDocument> stories, Locale language) {
        List<String> older = stories.stream()
                .skip(1)
                .map(story -> title(story, language) + ": " + link(story))
                .toList();
        return write("again", stories.get(0), older, language);
    }

    Letter renewed(SubmissionDocument story, Locale language) {
        return write("renewed", story, List.of(), language);
    }

    private Letter write(String why, SubmissionDocument story, List<String> older, Locale language) {
        return new Letter(
                language,
                words.say(language, "mail.link." + why + ".subject"),
                List.of(words.say(language, "mail.link." + why + ".opening", title(story, language))),
                older,
                null,
                new Letter.Action(words.say(language, "mail.link.action"), link(story)),
                List.of(words.say(language, "mail.link.closing")),
                null);
    }

    private String link(SubmissionDocument story) {
        return links.link(story.id(), story.receiptGeneration());
    }

    private String title(SubmissionDocument story, Locale language) {
        String tag = language.toLanguageTag();
        String campaign = story.campaign();
        return campaign == null
                ? "Mosaik"
                : campaigns
                        .find(campaign)
                        .map(Campaign::title)
                        .map(title -> title.getOrDefault(
                                tag, title.values().iterator().next()))
                        .orElse(campaign);
    }
}
