package org.mosaik.notification.submitters;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Campaign;
import org.mosaik.events.Contact;
import org.mosaik.events.Decision;
import org.mosaik.events.Person;
import org.mosaik.events.Publication;
import org.mosaik.events.ReceiptLinks;
import org.mosaik.events.Submission;
import org.mosaik.mail.Address;
import org.mosaik.mail.Letter;
import org.mosaik.mail.Letter.Action;
import org.mosaik.mail.Mail;
import org.mosaik.mail.Words;
import org.mosaik.notification.stories.Stories;
import org.mosaik.notification.stories.Story;
import org.mosaik.web.page.Texts;
import org.mosaik.web.story.Statement;

/** Words each mail to a submitter in the submitter's language. */
class SubmitterLetters {

    /** Those in which stories can be handed in. */
    static final List<Locale> LANGUAGES = Stream.of("de", "de-x-einfach", "en", "tr", "uk", "ar", "fr")
            .map(Locale::forLanguageTag)
            .toList();

    private final Stories stories;
    private final ReceiptLinks receipts;
    private final Words words;
    private final Texts texts;

    SubmitterLetters(Stories stories, ReceiptLinks receipts, Words words, Texts texts) {
        this.stories = stories;
        this.receipts = receipts;
        this.words = words;
        this.texts = texts;
    }

    /** Whether there is anybody to write to. */
    static boolean isAddressed(DueMail due, Story story) {
        return contact(due, story)
                .flatMap(contact -> Address.of(contact.email()))
                .isPresent();
    }

    private static Optional<Contact> contact(DueMail due, Story story) {
        return Optional.ofNullable(story.submission()).flatMap(submission -> submission.contact(due.recipient()));
    }

    Optional<Mail> write(DueMail due, Story story, String id) {
        Submission submission = story.submission();
        Contact contact = contact(due, story).orElse(null);
        Address to = contact == null ? null : Address.of(contact.email()).orElse(null);
        if (submission == null || contact == null || to == null) {
            return Optional.empty();
        }
        Instant asked = contact.askedAt();
        String receipt = due.recipient().equals(Person.SUBMITTER) || asked == null
                ? receipts.link(submission.id(), submission.receiptGeneration())
                : receipts.consentLink(submission.id(), due.recipient(), asked);
        return Optional.of(new Mail(id, to, letter(due, story, contact, receipt), null));
    }

    private Letter letter(DueMail due, Story story, Contact contact, String receipt) {
        Locale language = Words.language(contact.language(), LANGUAGES);
        String key = "mail." + due.kind().name().toLowerCase(Locale.ROOT);
        String campaign = campaign(story, language);
        String subject = words.say(language, key + ".subject", campaign);
        List<String> opening = new ArrayList<>();
        opening.add(greeting(language, contact.name()));
        opening.add(words.say(language, key + ".opening", campaign));
        String link = switch (due.kind()) {
            case PUBLISHED -> address(story.publication(), receipt);
            case REJECTED, UPHELD, OVERTURNED -> receipt + "?lang=" + language.toLanguageTag();
            default -> receipt;
        };
        return new Letter(
                language,
                subject,
                opening,
                List.of(),
                statement(due, story, language),
                question(due, story),
                new Action(words.say(language, key + ".action"), link),
                List.of(words.say(language, key + ".closing", receipt)),
                null);
    }

    private String campaign(Story story, Locale language) {
        String id = story.submission() == null ? null : story.submission().campaign();
        return stories.campaign(id)
                .map(campaign -> title(campaign, language))
                .filter(title -> !title.isBlank())
                .orElse("Mosaik");
    }

    private static String title(Campaign campaign, Locale language) {
        return campaign.in(language.toLanguageTag(), campaign.title());
    }

    private String greeting(Locale language, @Nullable String name) {
        return name == null || name.isBlank()
                ? words.say(language, "mail.greeting")
                : words.say(language, "mail.greeting.name", name);
    }

    /** Why it is not shown, part by part; nothing in every other mail. */
    private List<Letter.Section> statement(DueMail due, Story story, Locale language) {
        Decision decision = story.decision();
        Submission submission = story.submission();
        boolean rejects = due.kind() == DueMail.Kind.REJECTED || due.kind() == DueMail.Kind.UPHELD;
        if (!rejects || decision == null || submission == null) {
            return List.of();
        }
        return Statement.of(decision, submission.receivedAt(), language, texts).parts().stream()
                .map(part -> new Letter.Section(part.title(), part.sentences(), part.remarks()))
                .toList();
    }

    private static @Nullable String question(DueMail due, Story story) {
        return due.kind() == DueMail.Kind.ASKED
                ? Occasions.lastQuestion(story.decision())
                        .map(Decision.Question::text)
                        .orElse(null)
                : null;
    }

    private static String address(@Nullable Publication publication, String otherwise) {
        String address = publication == null ? null : publication.address();
        return address != null && address.matches("https?://.*") ? address : otherwise;
    }
}
