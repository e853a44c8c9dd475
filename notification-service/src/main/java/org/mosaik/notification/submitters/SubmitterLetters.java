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

/** Words each mail to a submitter in the submitter's language. */
class SubmitterLetters {

    private final Stories stories;
    private final ReceiptLinks receipts;
    private final Words words;

    SubmitterLetters(Stories stories, ReceiptLinks receipts, Words words) {
        this.stories = stories;
        this.receipts = receipts;
        this.words = words;
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
        Locale language = Words.language(contact.language());
        String key = "mail." + due.kind().name().toLowerCase(Locale.ROOT);
        String campaign = campaign(story, language);
        String subject = words.say(language, key + ".subject", campaign);
        List<String> opening = new ArrayList<>();
        opening.add(greeting(language, contact.name()));
        opening.add(words.say(language, key + ".opening", campaign));
        String link = due.kind() == DueMail.Kind.PUBLISHED ? address(story.publication(), receipt) : receipt;
        return new Letter(
                language,
                subject,
                opening,
                reasons(due, story, language),
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
        return campaign.in(language.getLanguage(), campaign.title());
    }

    private String greeting(Locale language, @Nullable String name) {
        return name == null || name.isBlank()
                ? words.say(language, "mail.greeting")
                : words.say(language, "mail.greeting.name", name);
    }

    private List<String> reasons(DueMail due, Story story, Locale language) {
        List<Decision.Reason> given = decision(due, story).reasons();
        Stream<String> catalogue = given.stream()
                .map(Decision.Reason::code)
                .map(code -> words.sayOr(language, "refused." + code, "refused.other"));
        Stream<String> remarks = given.stream()
                .map(Decision.Reason::remark)
                .flatMap(Stream::ofNullable)
                .filter(remark -> !remark.isBlank())
                .map(remark -> words.say(language, "mail.rejected.remark", remark));
        return Stream.concat(catalogue, remarks).distinct().toList();
    }

    /** The decision that a mail tells of; one without words for every other mail. */
    private static Decision decision(DueMail due, Story story) {
        Decision decision = story.decision();
        return due.kind() == DueMail.Kind.REJECTED && decision != null ? decision : Decision.erased(story.id(), 1, 1);
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
