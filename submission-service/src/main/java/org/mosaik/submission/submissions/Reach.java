package org.mosaik.submission.submissions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Consent;
import org.mosaik.events.Contact;
import org.mosaik.events.Content;
import org.mosaik.events.Person;
import org.mosaik.events.Withdrawal;
import org.mosaik.submission.forms.CheckedDraft;

/** When the people in a story are asked by mail: once, and again whenever what they agreed to holds no longer. */
final class Reach {

    private Reach() {}

    static List<Contact> of(CheckedDraft.Sound draft) {
        return Stream.concat(Stream.of(draft.contact()), draft.people().contacts().stream())
                .toList();
    }

    static List<Contact> of(CheckedDraft.Sound draft, Instant now) {
        return of(draft).stream().map(contact -> asked(contact, now)).toList();
    }

    /** Everybody but who tells the story, as of now. */
    static Contact asked(Contact contact, Instant now) {
        return isAsked(contact) ? contact.asked(now) : contact;
    }

    static List<Contact> asked(List<Contact> before, List<Contact> now, Content old, Content next, Instant at) {
        return now.stream()
                .map(contact -> {
                    Instant earlier = find(before, contact.person())
                            .filter(known -> Objects.equals(known.email(), contact.email()))
                            .map(Contact::askedAt)
                            .orElse(null);
                    boolean lapsed = has(old, contact.person()) && !has(next, contact.person());
                    return earlier == null || lapsed ? asked(contact, at) : contact.asked(earlier);
                })
                .toList();
    }

    /** Whom a change would ask by mail, and whether it needs its person's consent anew. */
    static ChangeOutcome.Foreseen foresee(
            Content before, List<Contact> contacts, Content made, List<Contact> newContacts, Instant now) {
        Content next = Consents.kept(Consents.without(before, strangers(contacts, newContacts)), made);
        List<Contact> asked = asked(contacts, newContacts, before, next, now).stream()
                .filter(contact -> now.equals(contact.askedAt()))
                .toList();
        return new ChangeOutcome.Foreseen(Changes.between(before, made).isMore(), asked);
    }

    static List<Contact> askAgain(List<Contact> contacts, String person, Instant at) {
        return contacts.stream()
                .map(contact -> contact.person().equals(person) ? asked(contact, at) : contact)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Whoever signed on paper has a page as well, on which to see and take back what was signed. */
    static List<Contact> findable(List<Contact> contacts, List<Consent> given, Instant now) {
        return contacts.stream()
                .map(contact -> contact.askedAt() == null && !isSubmitter(contact) && hasSigned(given, contact.person())
                        ? contact.asked(now)
                        : contact)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static boolean hasSigned(List<Consent> given, String person) {
        return given.stream()
                .anyMatch(consent -> consent.paper() != null && consent.giver().equals(person));
    }

    /** Under an address that is another now there is, for all we know, another person. */
    static Set<String> strangers(List<Contact> before, List<Contact> now) {
        return now.stream()
                .filter(Reach::isAsked)
                .filter(contact -> find(before, contact.person())
                        .map(Contact::email)
                        .filter(email -> !email.equals(contact.email()))
                        .isPresent())
                .map(Contact::person)
                .collect(Collectors.toSet());
    }

    /** Without names and addresses; whoever was asked still finds the page on which to take back what was agreed to. */
    static List<Contact> unnamed(List<Contact> contacts, boolean all) {
        return contacts.stream()
                .filter(contact -> contact.askedAt() != null || (isSubmitter(contact) && !all))
                .map(contact -> isSubmitter(contact) && !all
                        ? contact
                        : new Contact(contact.person(), null, null, contact.language(), contact.askedAt()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static boolean isSubmitter(Contact contact) {
        return contact.person().equals(Person.SUBMITTER);
    }

    /** Whoever left the story has left a withdrawal. */
    static int highest(@Nullable Content content, List<Withdrawal.Entry> withdrawals) {
        Stream<String> here =
                content == null ? Stream.empty() : content.people().stream().map(Person::id);
        return Stream.concat(here, withdrawals.stream().flatMap(entry -> Stream.ofNullable(entry.giver())))
                .map(id -> id.replaceAll("\\D", ""))
                .filter(number -> !number.isEmpty())
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
    }

    private static boolean isAsked(Contact contact) {
        return !isSubmitter(contact) && contact.email() != null;
    }

    private static boolean has(@Nullable Content content, String giver) {
        return content != null
                && content.consents().stream()
                        .anyMatch(consent -> consent.giver().equals(giver));
    }

    static Optional<Contact> find(List<Contact> contacts, String person) {
        return contacts.stream()
                .filter(contact -> contact.person().equals(person))
                .findFirst();
    }
}
