package org.mosaik.notification.newsletter;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mosaik.events.Content;
import org.mosaik.events.Fields;
import org.mosaik.events.Publication;
import org.mosaik.mail.Letter;
import org.mosaik.mail.Letter.Action;
import org.mosaik.mail.Mail;
import org.mosaik.mail.Words;
import org.mosaik.notification.stories.Stories;

/** Words the newsletter's mails in the subscriber's language; a story keeps its own. */
class NewsletterLetters {

    private static final int HEADLINE = 90;
    private static final int TEASER = 400;

    private final Stories stories;
    private final NewsletterLinks links;
    private final Words words;

    NewsletterLetters(Stories stories, NewsletterLinks links, Words words) {
        this.stories = stories;
        this.links = links;
        this.words = words;
    }

    /** The double opt-in: who asked, for what, and nothing that could be taken for advertising. */
    Optional<Mail> invitation(Subscriber subscriber, String token, String id) {
        Locale language = Words.language(subscriber.language());
        String campaign = campaign(subscriber, language);
        Letter letter = new Letter(
                language,
                words.say(language, "mail.invitation.subject", campaign),
                List.of(words.say(language, "mail.greeting"), words.say(language, "mail.invitation.opening", campaign)),
                List.of(),
                null,
                new Action(words.say(language, "mail.invitation.action"), links.confirmationLink(token, language)),
                List.of(words.say(language, "mail.invitation.closing")),
                null);
        return subscriber.address().map(to -> new Mail(id, to, letter, null));
    }

    Optional<Mail> story(Subscriber subscriber, Publication publication, String id) {
        Content content = publication.content();
        String address = publication.address();
        if (content == null || address == null) {
            return Optional.empty();
        }
        Locale language = Words.language(subscriber.language());
        String leave = links.leavingLink(subscriber.id(), language);
        Letter letter = letter(subscriber, language, content, address, leave);
        return subscriber.address().map(to -> new Mail(id, to, letter, leave));
    }

    private Letter letter(Subscriber subscriber, Locale language, Content content, String address, String leave) {
        String campaign = campaign(subscriber, language);
        String headline = headline(content).orElseGet(() -> words.say(language, "mail.story.headline"));
        return new Letter(
                language,
                words.say(language, "mail.story.subject", headline, campaign),
                List.of(words.say(language, "mail.story.opening", campaign), headline),
                List.of(),
                content.text(Fields.TEXT).map(text -> shortened(text, TEASER)).orElse(null),
                new Action(words.say(language, "mail.story.action"), address),
                List.of(words.say(language, "mail.story.closing", campaign)),
                new Action(words.say(language, "mail.story.leave"), leave));
    }

    private static Optional<String> headline(Content content) {
        return Stream.of(Fields.TITLE, Fields.QUOTE, Fields.NAME)
                .map(content::text)
                .flatMap(Optional::stream)
                .map(text -> shortened(text.replaceAll("\\s+", " ").strip(), HEADLINE))
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }

    private String campaign(Subscriber subscriber, Locale language) {
        return stories.campaign(subscriber.campaign())
                .map(campaign -> campaign.in(language.getLanguage(), campaign.title()))
                .filter(title -> !title.isBlank())
                .orElse("Mosaik");
    }
}
