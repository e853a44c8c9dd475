package org.mosaik.submission.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mosaik.events.Campaign;
import org.mosaik.events.Campaign.ConsentWording;
import org.mosaik.events.Contact;
import org.mosaik.events.Person;
import org.mosaik.submission.ACampaign;
import org.mosaik.submission.forms.DraftPeople.Custodian;
import org.mosaik.submission.forms.DraftPeople.Someone;

class CheckPeopleTest {

    private static final Custodian MOTHER = new Custodian("Aylin", "aylin@example.org");
    private static final Custodian FATHER = new Custodian("Deniz", "deniz@example.org");
    private static final Custodian NOBODY = new Custodian("", "");

    private final List<Finding> findings = new ArrayList<>();

    @Test
    void asksWhoIsInAPicture() {
        check("", true);

        assertThat(findings).containsExactly(Finding.of("people.shown", "people.shown"));
    }

    @Test
    void asksNobodyWhoHasNoPicture() {
        assertThat(check("", false).people()).isEmpty();
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"OTHERS, people.who", "ME_AND_OTHERS, people.who", "ALL, people.shown"})
    void wantsTheOthersNamed(String shown, String code) {
        check(shown, true);

        assertThat(findings).containsExactly(Finding.of("people.shown", code));
    }

    @Test
    void doesNotTakeSomebodyNamedForNobody() {
        check("ME", true, adult("p1", List.of()));

        assertThat(findings).containsExactly(Finding.of("people.shown", "people.nobody-else"));
    }

    @Test
    void saysWhoIsOnWhichPicture() {
        CheckedPeople people = check("ME_AND_OTHERS", true, adult("p1", List.of("2", "TEXT")), adult("p2", List.of()));

        assertThat(findings).isEmpty();
        assertThat(people.showsSubmitter()).isTrue();
        assertThat(people.on(1)).containsExactly("p2");
        assertThat(people.onFilm()).containsExactly("p1", "p2");
        assertThat(people.on(2)).containsExactly("p1", "p2");
        assertThat(people.people())
                .containsExactly(new Person("p1", Person.Role.ADULT).toldOf(), new Person("p2", Person.Role.ADULT));
        assertThat(people.contacts()).contains(new Contact("p1", "Rosa", "rosa@example.org", "de"));
    }

    @Test
    void takesAChildWithAllWhoHaveCustody() {
        CheckedPeople people = check("OTHERS", true, child("CHILD", false, false, MOTHER, FATHER));

        assertThat(findings).isEmpty();
        assertThat(people.people())
                .containsExactly(
                        new Person("p1a", Person.Role.GUARDIAN),
                        new Person("p1b", Person.Role.GUARDIAN),
                        Person.child("p1", false, "p1a", "p1b"));
        assertThat(people.contacts())
                .extracting(Contact::person, Contact::email)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("p1a", "aylin@example.org"),
                        org.assertj.core.groups.Tuple.tuple("p1b", "deniz@example.org"),
                        org.assertj.core.groups.Tuple.tuple("p1", null));
    }

    @Test
    void refusesAChildWithOneOfTwoWhoHaveCustody() {
        check("OTHERS", true, child("CHILD", false, false, MOTHER, NOBODY));

        assertThat(findings).containsExactly(Finding.of("people.p1.custodian1.name", "people.custodians"));
    }

    @Test
    void takesOneIfThereIsOnlyOne() {
        check("OTHERS", true, child("CHILD", false, true, NOBODY, FATHER));

        assertThat(findings).isEmpty();
    }

    @Test
    void refusesMoreThanThereCanBe() {
        check("OTHERS", true, child("CHILD", false, true, MOTHER, FATHER));

        assertThat(findings).containsExactly(Finding.of("people.p1.custodian1.name", "people.custodians-many"));
    }

    @Test
    void asksATeenagerToo() {
        CheckedPeople people = check("OTHERS", true, child("TEENAGER", false, false, MOTHER, FATHER));

        assertThat(people.people()).contains(Person.child("p1", true, "p1a", "p1b"));
        assertThat(people.contacts()).contains(new Contact("p1", "Mila", "mila@example.org", "de"));
    }

    @Test
    void letsWhoTellsTheStoryAgreeForItsOwnChild() {
        Someone mine = child("CHILD", true, false, NOBODY, FATHER);

        CheckedPeople people = check("OTHERS", true, mine);

        assertThat(people.people()).contains(Person.child("p1", false, Person.SUBMITTER, "p1b"));
        assertThat(people.agreed().get("p1")).extracting(ConsentWording::key).containsExactly("publish");
    }

    @Test
    void doesNotLetAnybodyAgreeForTheChildOfOthers() {
        Someone theirs = new Someone(
                "p1", "CHILD", "Mila", "", List.of(), false, false, List.of(MOTHER, FATHER), List.of("publish"));

        check("OTHERS", true, theirs);

        assertThat(findings).containsExactly(Finding.of("people.p1.consents", "unknown"));
    }

    @Test
    void asksNobodyOfACrowd() {
        CheckedPeople people = check("OTHERS", true, someone("CROWD", "", ""));

        assertThat(findings).isEmpty();
        assertThat(people.contacts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "MAYOR, Rosa, '', people.p1.role, people.role",
        "ADULT, '', '', people.p1.name, missing.PERSON",
        "ADULT, Rosa, nix, people.p1.email, email"
    })
    void saysWhatIsWrong(String role, String name, String email, String field, String code) {
        check("OTHERS", true, someone(role, name, email));

        assertThat(findings).containsExactly(Finding.of(field, code));
    }

    @Test
    void namesNobodyTwice() {
        check("OTHERS", true, adult("p1", List.of()), adult("p1", List.of()));

        assertThat(findings).containsExactly(Finding.of("people.p1.role", "people.role"));
    }

    private CheckedPeople check(String shown, boolean hasPicture, Someone... others) {
        Campaign campaign = ACampaign.named(ACampaign.ID, Campaign.State.OPEN, Campaign.PhotoRule.OPTIONAL);
        Draft draft = new Draft(
                "STORY",
                "de",
                "de",
                Map.of(),
                List.of(),
                new Draft.Reach("", "", "de"),
                new DraftPeople(shown, List.of(others)),
                List.of(),
                FilmDraft.NONE);
        return CheckPeople.check(campaign, draft, hasPicture, findings);
    }

    private static Someone adult(String id, List<String> in) {
        return new Someone(id, "ADULT", "Rosa", "rosa@example.org", in, false, false, List.of(), List.of());
    }

    private static Someone someone(String role, String name, String email) {
        return new Someone("p1", role, name, email, List.of(), false, false, List.of(), List.of());
    }

    private static Someone child(String role, boolean mine, boolean sole, Custodian one, Custodian other) {
        List<String> consents = mine ? List.of("publish") : List.of();
        return new Someone(
                "p1", role, "Mila", "mila@example.org", List.of(), mine, sole, List.of(one, other), consents);
    }
}
