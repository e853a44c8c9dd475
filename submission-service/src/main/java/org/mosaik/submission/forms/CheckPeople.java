package org.mosaik.submission.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Campaign;
import org.mosaik.events.Campaign.ConsentWording;
import org.mosaik.events.Contact;
import org.mosaik.events.Person;
import org.mosaik.submission.forms.DraftPeople.Custodian;
import org.mosaik.submission.forms.DraftPeople.Role;
import org.mosaik.submission.forms.DraftPeople.Shown;
import org.mosaik.submission.forms.DraftPeople.Someone;

/** Looks at whom a story shows: nobody may be recognised in it whom nobody can ask. */
final class CheckPeople {

    static final int MOST = 20;
    private static final Pattern ID = Pattern.compile("p[1-9][0-9]{0,3}");
    private static final String TEXT = "TEXT";

    private final Campaign campaign;
    private final Draft draft;
    private final List<Finding> findings;
    private final List<Person> people = new ArrayList<>();
    private final List<Contact> contacts = new ArrayList<>();
    private final Map<String, List<Integer>> pictures = new LinkedHashMap<>();
    private final Map<String, List<ConsentWording>> agreed = new LinkedHashMap<>();

    private CheckPeople(Campaign campaign, Draft draft, List<Finding> findings) {
        this.campaign = campaign;
        this.draft = draft;
        this.findings = findings;
    }

    /** @param hasPicture whether there is something to be recognised on */
    static CheckedPeople check(Campaign campaign, Draft draft, boolean hasPicture, List<Finding> findings) {
        return new CheckPeople(campaign, draft, findings).check(hasPicture);
    }

    private CheckedPeople check(boolean hasPicture) {
        DraftPeople typed = draft.people();
        Shown shown = one(Shown.values(), typed.shown());
        if (shown == null
                && (hasPicture || !typed.shown().isBlank() || !typed.others().isEmpty())) {
            findings.add(Finding.of("people.shown", "people.shown"));
        }
        if (shown != null && shown.isOthers() == typed.others().isEmpty()) {
            findings.add(Finding.of("people.shown", shown.isOthers() ? "people.who" : "people.nobody-else"));
        }
        if (typed.others().size() > MOST) {
            findings.add(Finding.of("people.shown", "people.too-many", MOST));
        } else {
            typed.others().forEach(someone -> someone(someone, hasPicture));
        }
        return new CheckedPeople(shown != null && shown.isMe(), people, contacts, pictures, agreed);
    }

    private void someone(Someone someone, boolean hasPicture) {
        String field = "people." + someone.id();
        Role role = one(Role.values(), someone.role());
        boolean known = people.stream().anyMatch(person -> person.id().equals(someone.id()));
        if (role == null || known || !ID.matcher(someone.id()).matches()) {
            findings.add(Finding.of(field + ".role", "people.role"));
            return;
        }
        Person person = switch (role) {
            case ADULT -> new Person(someone.id(), Person.Role.ADULT);
            case PHOTOGRAPHER -> new Person(someone.id(), Person.Role.PHOTOGRAPHER);
            case CROWD -> new Person(someone.id(), Person.Role.CROWD);
            case CHILD, TEENAGER -> child(someone, role == Role.TEENAGER, field);
        };
        if (role != Role.CROWD) {
            reach(someone.id(), field, someone.name(), role == Role.CHILD ? "" : someone.email());
        }
        people.add(where(someone, person, hasPicture, field));
    }

    /** Whoever has custody is asked: all of them, or it is said that there is only one. */
    private Person child(Someone someone, boolean teenager, String field) {
        List<String> guardians = new ArrayList<>();
        if (someone.mine()) {
            guardians.add(Person.SUBMITTER);
            agreed.put(someone.id(), wordings(someone, field));
        } else if (!someone.consents().isEmpty()) {
            findings.add(Finding.of(field + ".consents", "unknown"));
        }
        for (int i = 0; i < someone.custodians().size(); i++) {
            Custodian custodian = someone.custodians().get(i);
            if (!custodian.isBlank()) {
                String id = someone.id() + (char) ('a' + i);
                reach(id, field + ".custodian" + (i + 1), custodian.name(), custodian.email());
                people.add(new Person(id, Person.Role.GUARDIAN));
                guardians.add(id);
            }
        }
        if (guardians.size() < (someone.sole() ? 1 : 2)) {
            findings.add(Finding.of(field + ".custodian1.name", "people.custodians"));
        }
        if (guardians.size() > 2 || (someone.sole() && guardians.size() > 1)) {
            findings.add(Finding.of(field + ".custodian1.name", "people.custodians-many"));
        }
        return Person.child(someone.id(), teenager, guardians.toArray(String[]::new));
    }

    private List<ConsentWording> wordings(Someone someone, String field) {
        List<ConsentWording> asked = campaign.wordingsFor(Person.Role.GUARDIAN);
        List<ConsentWording> ticked = asked.stream()
                .filter(wording -> someone.consents().contains(wording.key()))
                .toList();
        if (ticked.size() != someone.consents().stream().distinct().count()) {
            findings.add(Finding.of(field + ".consents", "unknown"));
        }
        asked.stream()
                .filter(wording -> wording.required() && !ticked.contains(wording))
                .forEach(wording -> findings.add(Finding.of(field + ".consents." + wording.key(), "consent")));
        return ticked;
    }

    private void reach(String id, String field, String typedName, String typedEmail) {
        String name = Words.clean(typedName);
        Words.inOneLine(field + ".name", name, CheckDraft.LONGEST_NAME).ifPresent(findings::add);
        if (name.isEmpty()) {
            findings.add(Finding.of(field + ".name", "missing.PERSON"));
        }
        String email = typedEmail.isBlank() ? null : typedEmail.strip();
        if (email != null && !MailAddress.isOne(email)) {
            findings.add(Finding.of(field + ".email", "email"));
        }
        contacts.add(new Contact(id, name, email, draft.contact().language()));
    }

    /** Where nothing is said, a person is everywhere: asking once too often takes nothing from anybody. */
    private Person where(Someone someone, Person person, boolean hasPicture, String field) {
        boolean everywhere = someone.in().isEmpty();
        boolean taker = person.role() == Person.Role.PHOTOGRAPHER;
        List<Integer> numbers = new ArrayList<>();
        for (String place : someone.in()) {
            if (place.matches("[1-9][0-9]?")) {
                numbers.add(Integer.parseInt(place));
            } else if (!place.equals(TEXT)) {
                findings.add(Finding.of(field + ".in", "choice"));
            }
        }
        if (hasPicture && (everywhere || !numbers.isEmpty())) {
            pictures.put(person.id(), numbers);
        }
        boolean told = !taker && (someone.in().contains(TEXT) || (everywhere && !hasPicture));
        return told ? person.toldOf() : person;
    }

    private static <E extends Enum<E>> @Nullable E one(E[] values, String typed) {
        return Stream.of(values)
                .filter(value -> value.name().equals(typed))
                .findFirst()
                .orElse(null);
    }
}
