package org.mosaik.submission.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.mosaik.events.Consent;
import org.mosaik.events.Contact;
import org.mosaik.events.Content;
import org.mosaik.events.Person;
import org.mosaik.submission.forms.DraftPeople;
import org.mosaik.submission.forms.DraftPeople.Custodian;
import org.mosaik.submission.forms.DraftPeople.Role;
import org.mosaik.submission.forms.DraftPeople.Shown;
import org.mosaik.submission.forms.DraftPeople.Someone;

/** The rows of a form that say who is in a story: one for each person, under names such as {@code people.p1.name}. */
final class TypedPeople {

    static final String SHOWN = "people.shown";

    /** Sent by the buttons that put in a row for one more person, or take one out. */
    static final String ADD = "add.";

    static final String REMOVE = "remove.";
    static final String MINE = ".mine";
    static final String IN = ".in";
    static final String CONSENTS = ".consents.";
    static final String TEXT = "TEXT";
    private static final String ROLE = ".role";
    private static final String NAME = ".name";
    private static final String EMAIL = ".email";
    private static final String SOLE = ".sole";
    private static final int CUSTODIANS = 2;
    private static final Pattern INPUT = Pattern.compile(
            "people\\.(p[1-9]\\d{0,3})\\.(role|name|email|in|mine|sole|custodian[12]\\.(name|email)|consents\\.[\\w-]+)");

    private TypedPeople() {}

    static boolean isOne(String input) {
        return input.equals(SHOWN) || INPUT.matcher(input).matches();
    }

    /** The rows there are, in the order in which they were put in. */
    static List<String> ids(TypedForm typed) {
        return typed.values().keySet().stream()
                .map(INPUT::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .distinct()
                .sorted((one, other) -> Integer.compare(number(one), number(other)))
                .toList();
    }

    private static int number(String id) {
        return Integer.parseInt(id.substring(1));
    }

    static String custodian(String row, int number) {
        return row + ".custodian" + number;
    }

    static String row(String id) {
        return "people." + id;
    }

    /** Names nobody whom the story has named before: what one person was asked is never asked of another. */
    static String next(TypedForm typed, int before) {
        int highest = ids(typed).stream().mapToInt(TypedPeople::number).max().orElse(0);
        return "p" + (Math.max(highest, before) + 1);
    }

    static boolean isButton(String go) {
        return go.startsWith(ADD) || go.startsWith(REMOVE);
    }

    /**
     * What a button for one more row, or one less, makes of the form.
     *
     * @param before the highest number that a person of this story ever had
     */
    static TypedForm after(String button, TypedForm typed, int before) {
        if (button.startsWith(ADD)) {
            return typed.with(row(next(typed, before)) + ROLE, button.substring(ADD.length()));
        }
        Map<String, List<String>> left = new HashMap<>(typed.values());
        left.keySet().removeIf(name -> name.startsWith(row(button.substring(REMOVE.length())) + "."));
        return new TypedForm(left);
    }

    /** @param pictures what the form knows the pictures by, in their order */
    static DraftPeople draft(TypedForm typed, List<String> pictures) {
        return new DraftPeople(
                typed.get(SHOWN),
                ids(typed).stream().map(id -> someone(id, typed, pictures)).toList());
    }

    /** Pictures may be moved and removed after it was said who is on them: a form names them, a draft counts them. */
    private static List<String> places(List<String> in, List<String> pictures) {
        return in.stream()
                .filter(place -> place.equals(TEXT) || pictures.contains(place))
                .map(place -> place.equals(TEXT) ? TEXT : Integer.toString(pictures.indexOf(place) + 1))
                .toList();
    }

    private static Someone someone(String id, TypedForm typed, List<String> pictures) {
        String row = row(id);
        return new Someone(
                id,
                typed.get(row + ROLE),
                typed.get(row + NAME),
                typed.get(row + EMAIL),
                places(typed.all(row + IN), pictures),
                typed.isTicked(row + MINE),
                typed.isTicked(row + SOLE),
                IntStream.rangeClosed(1, CUSTODIANS)
                        .mapToObj(number -> custodian(row, number))
                        .map(name -> new Custodian(typed.get(name + NAME), typed.get(name + EMAIL)))
                        .toList(),
                typed.values().keySet().stream()
                        .filter(name -> name.startsWith(row + CONSENTS) && typed.isTicked(name))
                        .map(name -> name.substring((row + CONSENTS).length()))
                        .toList());
    }

    /** The people of a story as its person left them. */
    static Map<String, List<String>> of(Content content, List<Contact> contacts) {
        Map<String, List<String>> values = new HashMap<>();
        List<Person> others = content.people().stream()
                .filter(person -> !person.id().equals(Person.SUBMITTER) && person.role() != Person.Role.GUARDIAN)
                .toList();
        boolean me = content.media().stream().anyMatch(medium -> medium.people().contains(Person.SUBMITTER));
        Shown shown = others.isEmpty() ? (me ? Shown.ME : Shown.NOBODY) : (me ? Shown.ME_AND_OTHERS : Shown.OTHERS);
        values.put(SHOWN, List.of(shown.name()));
        others.forEach(person -> put(person, content, contacts, values));
        return values;
    }

    private static void put(Person person, Content content, List<Contact> contacts, Map<String, List<String>> values) {
        String row = row(person.id());
        values.put(row + ROLE, List.of(role(person).name()));
        reach(row, person.id(), contacts, values);
        List<String> in = new ArrayList<>(person.isInText() ? List.of(TEXT) : List.of());
        content.photos().stream()
                .filter(photo -> photo.people().contains(person.id()))
                .forEach(photo -> in.add(photo.id()));
        values.put(row + IN, in);
        for (String guardian : person.guardians()) {
            if (guardian.equals(Person.SUBMITTER)) {
                values.put(row + MINE, List.of("true"));
            } else {
                reach(custodian(row, guardian.endsWith("a") ? 1 : 2), guardian, contacts, values);
            }
        }
        if (person.guardians().size() == 1) {
            values.put(row + SOLE, List.of("true"));
        }
        content.consents().stream()
                .filter(consent -> isByMe(consent, person.id()))
                .forEach(consent -> values.put(row + CONSENTS + consent.wording(), List.of("true")));
    }

    private static boolean isByMe(Consent consent, String child) {
        return consent.giver().equals(Person.SUBMITTER) && child.equals(consent.behalfOf());
    }

    private static void reach(String row, String id, List<Contact> contacts, Map<String, List<String>> values) {
        contacts.stream()
                .filter(contact -> contact.person().equals(id))
                .findFirst()
                .ifPresent(contact -> {
                    values.put(row + NAME, contact.name() == null ? List.of() : List.of(contact.name()));
                    values.put(row + EMAIL, contact.email() == null ? List.of() : List.of(contact.email()));
                });
    }

    static Role role(Person person) {
        return switch (person.role()) {
            case CHILD -> person.isAskedToo() ? Role.TEENAGER : Role.CHILD;
            case PHOTOGRAPHER -> Role.PHOTOGRAPHER;
            case CROWD -> Role.CROWD;
            default -> Role.ADULT;
        };
    }
}
