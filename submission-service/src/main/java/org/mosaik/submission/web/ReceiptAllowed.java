package org.mosaik.submission.web;

import java.util.List;
import java.util.Set;
import org.mosaik.events.Campaign;
import org.mosaik.events.Campaign.ConsentWording;
import org.mosaik.events.Contact;
import org.mosaik.events.Content;
import org.mosaik.events.Permission;
import org.mosaik.events.Permission.Voice;
import org.mosaik.events.Person;
import org.mosaik.events.Withdrawal;
import org.mosaik.submission.receipts.Receipt;
import org.mosaik.submission.submissions.SubmissionDocument;
import org.mosaik.web.page.Texts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts into words what is allowed where, and who has still to say yes. */
@Component
class ReceiptAllowed {

    private static final String SITE = "site";

    private final ConsentView consents;
    private final Texts texts;

    ReceiptAllowed(ConsentView consents, Texts texts) {
        this.consents = consents;
        this.texts = texts;
    }

    /**
     * One way out of the house.
     *
     * @param wording what is agreed to by allowing it
     */
    record Channel(String id, String label, String takeBack, boolean allowed, String wording) {}

    /** Somebody else in the story. */
    record Someone(String id, String label, List<Answer> answers) {}

    /**
     * What somebody said who was asked.
     *
     * @param paper whether it was signed
     * @param mail whether there is an address to ask at
     */
    record Answer(String person, String label, boolean agreed, boolean paper, boolean mail) {}

    void show(Receipt receipt, Model model) {
        Campaign campaign = receipt.campaign();
        SubmissionDocument story = receipt.story();
        Content content = story == null ? null : story.content();
        if (campaign == null || story == null || content == null) {
            return;
        }
        Withdrawal taken = new Withdrawal(story.id(), 1, Withdrawal.State.ACTIVE, story.withdrawals());
        model.addAttribute("printed", consents.given(campaign, receipt.ownConsents()));
        model.addAttribute(
                "channels",
                campaign.channels().stream()
                        .map(channel -> channel(campaign, channel, receipt, content, taken))
                        .filter(channel -> !channel.wording().isEmpty())
                        .toList());
        Set<Voice> missing = Permission.missing(content, taken, SITE);
        model.addAttribute(
                "others",
                content.people().stream()
                        .filter(person -> !Permission.voices(person).isEmpty())
                        .filter(person -> !person.id().equals(Person.SUBMITTER))
                        .map(person -> someone(story, content, person, missing))
                        .toList());
    }

    private Channel channel(
            Campaign campaign, Campaign.Channel channel, Receipt receipt, Content content, Withdrawal taken) {
        List<ConsentWording> wordings = receipt.ownVoicesByRole().keySet().stream()
                .flatMap(role -> campaign.wordingsFor(role).stream())
                .distinct()
                .filter(wording -> wording.channels().contains(channel.id()))
                .toList();
        boolean allowed = Permission.missing(content, taken, channel.id()).stream()
                .noneMatch(voice -> voice.giver().equals(Person.SUBMITTER));
        return new Channel(
                channel.id(),
                campaign.in(language(), channel.label()),
                texts.say("take-back." + channel.takeBack()),
                allowed,
                String.join(
                        " ",
                        wordings.stream()
                                .map(wording -> campaign.in(language(), wording.text()))
                                .toList()));
    }

    private Someone someone(SubmissionDocument story, Content content, Person person, Set<Voice> missing) {
        return new Someone(
                person.id(),
                name(story, person.id(), "form.people.role." + TypedPeople.role(person)),
                Permission.voices(person).stream()
                        .map(voice -> new Answer(
                                voice.giver(),
                                voice.giver().equals(Person.SUBMITTER)
                                        ? texts.say("allowed.you")
                                        : name(story, voice.giver(), "allowed.custody"),
                                !missing.contains(voice),
                                content.consents().stream()
                                        .anyMatch(consent -> consent.isOf(voice) && consent.paper() != null),
                                story.contact(voice.giver()).map(Contact::email).isPresent()))
                        .toList());
    }

    private String name(SubmissionDocument story, String person, String otherwise) {
        return story.contact(person).map(Contact::name).orElseGet(() -> texts.say(otherwise));
    }

    private static String language() {
        return LocaleContextHolder.getLocale().toLanguageTag();
    }
}
