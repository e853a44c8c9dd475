package org.mosaik.events;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether a story may stand on a channel: everyone in it agreed for every element it has, and nobody took it back. */
public final class Permission {

    private Permission() {}

    /**
     * Somebody who has to agree.
     *
     * @param giver id of the {@link Person} who is asked
     * @param behalfOf id of the child whom the giver has custody of
     */
    public record Voice(String giver, @Nullable String behalfOf) {}

    public static boolean allows(Content content, @Nullable Withdrawal withdrawal, String channel) {
        return isComplete(content) && missing(content, withdrawal, channel).isEmpty();
    }

    /** Whose agreement a channel still lacks. */
    public static Set<Voice> missing(Content content, @Nullable Withdrawal withdrawal, String channel) {
        Set<Voice> missing = new LinkedHashSet<>();
        for (Person person : content.people()) {
            List<Element> elements = elements(content, person);
            for (Voice voice : elements.isEmpty() ? List.<Voice>of() : voices(person)) {
                if (!elements.stream().allMatch(element -> agreed(content, withdrawal, voice, element, channel))) {
                    missing.add(voice);
                }
            }
        }
        return missing;
    }

    /** Everybody who has to agree before this person may be seen; a child without guardians speaks through nobody. */
    public static List<Voice> voices(Person person) {
        if (!person.needsConsent()) {
            return List.of();
        }
        Voice own = new Voice(person.id(), null);
        if (person.role() != Person.Role.CHILD) {
            return List.of(own);
        }
        List<Voice> voices = new ArrayList<>();
        person.guardians().forEach(guardian -> voices.add(new Voice(guardian, person.id())));
        if (person.isAskedToo() || voices.isEmpty()) {
            voices.add(own);
        }
        return voices;
    }

    /** For whom somebody speaks in a story: for itself, and for the children in its custody. */
    public static List<Voice> voicesOf(Content content, String giver) {
        return content.people().stream()
                .flatMap(person -> voices(person).stream())
                .filter(voice -> voice.giver().equals(giver))
                .toList();
    }

    /** In whose words somebody is asked: for a child in those of its guardians, whatever else they are in the story. */
    public static Person.Role roleOf(Content content, Voice voice) {
        return voice.behalfOf() != null
                ? Person.Role.GUARDIAN
                : content.people().stream()
                        .filter(person -> person.id().equals(voice.giver()))
                        .map(Person::role)
                        .findFirst()
                        .orElse(Person.Role.ADULT);
    }

    /** A story whose submitter is missing, or that shows somebody it does not list, has nobody to answer for it. */
    private static boolean isComplete(Content content) {
        Set<String> people = content.people().stream().map(Person::id).collect(Collectors.toSet());
        return people.contains(Person.SUBMITTER)
                && content.media().stream().allMatch(medium -> people.containsAll(medium.people()))
                && content.people().stream().allMatch(person -> people.containsAll(person.guardians()))
                && content.people().stream().noneMatch(Permission::isForsaken);
    }

    private static boolean isForsaken(Person person) {
        return person.role() == Person.Role.CHILD && person.guardians().isEmpty();
    }

    private static boolean agreed(
            Content content, @Nullable Withdrawal withdrawal, Voice voice, Element element, String channel) {
        return content.consents().stream()
                .filter(consent -> consent.isOf(voice))
                .filter(consent -> consent.covers(element, channel))
                .anyMatch(consent -> withdrawal == null || withdrawal.leaves(consent, element, channel));
    }

    /** The parts of the story in which a person is to be found. */
    public static List<Element> elements(Content content, Person person) {
        List<Element> found = new ArrayList<>();
        boolean submitter = person.role() == Person.Role.SUBMITTER;
        if (submitter || person.isInText()) {
            found.add(Element.TEXT);
        }
        if (submitter && content.text(Fields.NAME).isPresent()) {
            found.add(Element.NAME);
        }
        for (Medium medium : content.media()) {
            if (submitter || medium.people().contains(person.id())) {
                found.add(medium.type() == Medium.Type.PHOTO ? Element.PHOTO : Element.VIDEO);
            }
        }
        return found.stream().distinct().toList();
    }
}
