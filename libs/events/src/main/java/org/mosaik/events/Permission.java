package org.mosaik.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether a story may stand on a channel: everyone in it agreed for every element it has, and nobody took it back. */
public final class Permission {

    private Permission() {}

    public static boolean allows(Content content, @Nullable Withdrawal withdrawal, String channel) {
        return isComplete(content)
                && content.people().stream()
                        .filter(person -> needsConsent(person.role()))
                        .allMatch(person -> elements(content, person).stream()
                                .allMatch(element -> agreed(content, withdrawal, person, element, channel)));
    }

    /** A story whose submitter is missing, or that shows somebody it does not list, has nobody to answer for it. */
    private static boolean isComplete(Content content) {
        Set<String> people = content.people().stream().map(Person::id).collect(Collectors.toSet());
        return people.contains(Person.SUBMITTER)
                && content.media().stream().allMatch(medium -> people.containsAll(medium.people()));
    }

    private static boolean needsConsent(Person.Role role) {
        return role != Person.Role.CROWD && role != Person.Role.GUARDIAN;
    }

    private static boolean agreed(
            Content content, @Nullable Withdrawal withdrawal, Person person, Element element, String channel) {
        return content.consents().stream()
                .filter(consent -> speaksFor(consent, person))
                .filter(consent -> consent.covers(element, channel))
                .anyMatch(consent -> withdrawal == null || withdrawal.leaves(consent, element, channel));
    }

    /** A child cannot agree alone: only who has custody speaks for it. */
    private static boolean speaksFor(Consent consent, Person person) {
        return person.id().equals(consent.behalfOf())
                || (consent.behalfOf() == null
                        && person.role() != Person.Role.CHILD
                        && person.id().equals(consent.giver()));
    }

    private static List<Element> elements(Content content, Person person) {
        List<Element> needed = new ArrayList<>();
        boolean submitter = person.role() == Person.Role.SUBMITTER;
        if (submitter) {
            needed.add(Element.TEXT);
            if (content.text(Fields.NAME).isPresent()) {
                needed.add(Element.NAME);
            }
        }
        for (Medium medium : content.media()) {
            if (submitter || medium.people().contains(person.id())) {
                needed.add(medium.type() == Medium.Type.PHOTO ? Element.PHOTO : Element.VIDEO);
            }
        }
        return needed;
    }
}
