package org.mosaik.submission.receipts;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Campaign;
import org.mosaik.events.Campaign.ConsentWording;
import org.mosaik.events.Consent;
import org.mosaik.events.Contact;
import org.mosaik.events.Content;
import org.mosaik.events.Medium;
import org.mosaik.events.Permission;
import org.mosaik.events.Permission.Voice;
import org.mosaik.events.Person;
import org.mosaik.submission.submissions.SubmissionDocument;

/**
 * What somebody who is asked for consent may see: the story as it is now, and what they agreed to.
 *
 * @param path of the page, secret and all
 * @param answerUntil after it nobody agrees any more who was not asked again; taking back is always possible
 */
public record AskedPerson(
        String path, SubmissionDocument story, @Nullable Campaign campaign, Contact contact, Instant answerUntil) {

    public String person() {
        return contact.person();
    }

    /** Absent once the story is taken back. */
    public @Nullable Content content() {
        return story.content();
    }

    /** For whom this person speaks: itself, or a child. */
    public List<Voice> voices() {
        Content content = content();
        return content == null ? List.of() : Permission.voicesOf(content, person());
    }

    /** In whose words it is asked. */
    public Person.Role role() {
        Content content = content();
        return content == null
                ? Person.Role.ADULT
                : content.people().stream()
                        .filter(each -> each.id().equals(person()))
                        .map(Person::role)
                        .findFirst()
                        .orElse(Person.Role.ADULT);
    }

    public List<ConsentWording> wordings() {
        return campaign == null ? List.of() : campaign.wordingsFor(role());
    }

    /** In every version and every role that this person has: a sheet may have been printed a while ago. */
    public List<ConsentWording> wordingsEver() {
        Content content = content();
        return content == null || campaign == null
                ? List.of()
                : campaign.consents().stream()
                        .filter(wording ->
                                voices().stream().anyMatch(voice -> wording.isFor(Permission.roleOf(content, voice))))
                        .toList();
    }

    public List<Consent> given() {
        Content content = content();
        return content == null
                ? List.of()
                : content.consents().stream()
                        .filter(consent -> consent.giver().equals(person()))
                        .toList();
    }

    /** Pictures of this person or of the child whom it speaks for, and those that it took. */
    public List<Medium> pictures() {
        Content content = content();
        List<String> shown = voices().stream()
                .map(voice -> voice.behalfOf() == null ? voice.giver() : voice.behalfOf())
                .toList();
        return content == null
                ? List.of()
                : content.media().stream()
                        .filter(medium -> medium.people().stream().anyMatch(shown::contains))
                        .toList();
    }

    /** The name of the child whom it speaks for. */
    public Optional<String> child() {
        return voices().stream()
                .map(Voice::behalfOf)
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(story::contact)
                .map(Contact::name);
    }
}
