package org.mosaik.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PermissionTest {

    private static final Person SELMA = Stories.person(Person.SUBMITTER, Person.Role.SUBMITTER);
    private static final Person AYLIN = Stories.person("aylin", Person.Role.ADULT);
    private static final Person MILA = Person.child("mila", false, "vater");
    private static final Person FATHER = Stories.person("vater", Person.Role.GUARDIAN);
    private static final Person GUESTS = Stories.person("gaeste", Person.Role.CROWD);
    private static final Consent BY_SELMA = Stories.consent(Person.SUBMITTER, null, 1);
    private static final Consent BY_AYLIN = Stories.consent("aylin", null, 1);
    private static final Consent FOR_MILA = Stories.consent("vater", "mila", 1);

    @Test
    void needsTheSubmittersConsent() {
        assertThat(allowed(story(List.of(SELMA), List.of(), BY_SELMA))).isTrue();
        assertThat(allowed(story(List.of(SELMA), List.of()))).isFalse();
    }

    @Test
    void needsTheConsentOfEverybodyShown() {
        List<Person> people = List.of(SELMA, AYLIN);

        assertThat(allowed(story(people, List.of("aylin"), BY_SELMA, BY_AYLIN))).isTrue();
        assertThat(allowed(story(people, List.of("aylin"), BY_SELMA))).isFalse();
        assertThat(allowed(story(people, List.of(), BY_SELMA))).isTrue();
    }

    @Test
    void needsAGuardiansConsentForAChild() {
        List<Person> people = List.of(SELMA, MILA, FATHER);
        List<String> shown = List.of("mila");

        assertThat(allowed(story(people, shown, BY_SELMA, FOR_MILA))).isTrue();
        assertThat(allowed(story(people, shown, BY_SELMA))).isFalse();
        assertThat(allowed(story(people, shown, BY_SELMA, Stories.consent("vater", null, 1))))
                .isFalse();
        assertThat(allowed(story(people, shown, BY_SELMA, Stories.consent("vater", "ben", 1))))
                .isFalse();
    }

    @Test
    void doesNotLetAChildAgreeAlone() {
        Person forsaken = Person.child("mila", true);
        Consent itself = Stories.consent("mila", null, 1);

        assertThat(allowed(story(List.of(SELMA, forsaken), List.of("mila"), BY_SELMA, itself)))
                .isFalse();
        assertThat(allowed(story(List.of(SELMA, MILA, FATHER), List.of("mila"), BY_SELMA, itself)))
                .isFalse();
    }

    @Test
    void namesWhomItStillHasToAsk() {
        Person mila = Person.child("mila", true, "vater", Person.SUBMITTER);
        Content story = story(List.of(SELMA, mila, FATHER), List.of("mila"), BY_SELMA, FOR_MILA);

        assertThat(Permission.missing(story, null, "site"))
                .containsExactly(new Permission.Voice(Person.SUBMITTER, "mila"), new Permission.Voice("mila", null));
    }

    @Test
    void asksWhomTheWordsTellOf() {
        List<Person> people = List.of(SELMA, AYLIN.toldOf());

        assertThat(allowed(story(people, List.of(), BY_SELMA))).isFalse();
        assertThat(allowed(story(people, List.of(), BY_SELMA, BY_AYLIN))).isTrue();
    }

    @Test
    void asksNobodyInACrowd() {
        assertThat(allowed(story(List.of(SELMA, GUESTS), List.of("gaeste"), BY_SELMA)))
                .isTrue();
    }

    @Test
    void refusesAStoryThatShowsSomebodyItDoesNotList() {
        assertThat(allowed(story(List.of(SELMA), List.of("unbekannt"), BY_SELMA)))
                .isFalse();
    }

    @Test
    void refusesAStoryWithoutItsSubmitter() {
        assertThat(allowed(story(List.of(), List.of()))).isFalse();
        assertThat(allowed(Stories.festival())).isTrue();
        assertThat(allowed(Stories.festival().published(Medium::id))).isFalse();
    }

    @Test
    void countsOnTheChannelsNamedAlone() {
        Content story = story(List.of(SELMA), List.of(), BY_SELMA);

        assertThat(Permission.allows(story, null, "mastodon")).isTrue();
        assertThat(Permission.allows(story, null, "poster")).isFalse();
    }

    @Test
    void needsTheNameOnlyWhereOneIsShown() {
        Consent withoutName = consentTo(Element.TEXT, Element.PHOTO);

        assertThat(allowed(story(List.of(SELMA), List.of(), withoutName))).isTrue();
        assertThat(allowed(named(withoutName))).isFalse();
        assertThat(allowed(named(BY_SELMA))).isTrue();
    }

    @Test
    void needsThePictureOnlyWhereOneIsShown() {
        Consent textAlone = consentTo(Element.TEXT, Element.NAME);

        assertThat(allowed(named(textAlone))).isTrue();
        assertThat(allowed(story(List.of(SELMA), List.of(), textAlone))).isFalse();
    }

    @Test
    void endsWithWhatOnePersonTakesBack() {
        Content story = story(List.of(SELMA, AYLIN), List.of("aylin"), BY_SELMA, BY_AYLIN);
        Withdrawal byAylin = withdrawal(
                new Withdrawal.Entry("aylin", List.of(Element.PHOTO), List.of("mastodon"), 1, Stories.MORNING));

        assertThat(allowed(story, byAylin)).isTrue();
        assertThat(Permission.allows(story, byAylin, "mastodon")).isFalse();
    }

    @Test
    void comesBackWithAConsentGivenLater() {
        Withdrawal everything = withdrawal(Withdrawal.Entry.everything(4, Stories.MORNING));

        assertThat(allowed(story(List.of(SELMA), List.of(), BY_SELMA), everything))
                .isFalse();
        assertThat(allowed(story(List.of(SELMA), List.of(), BY_SELMA, again(5)), everything))
                .isTrue();
        assertThat(allowed(story(List.of(SELMA), List.of(), again(4)), everything))
                .isFalse();
    }

    private static Consent again(long revision) {
        return Stories.consent(Person.SUBMITTER, null, revision);
    }

    private static Consent consentTo(Element... elements) {
        return new Consent(
                Person.SUBMITTER,
                null,
                List.of(elements),
                List.of("site"),
                1,
                "portrait",
                1,
                "00",
                "de",
                Stories.MORNING);
    }

    private static Withdrawal withdrawal(Withdrawal.Entry entry) {
        return new Withdrawal(Stories.ID, 9, Withdrawal.State.ACTIVE, List.of(entry));
    }

    private static Content story(List<Person> people, List<String> shown, Consent... consents) {
        return Stories.showing(people, shown, List.of(consents));
    }

    /** A story with a name and without a picture. */
    private static Content named(Consent consent) {
        Content name = Stories.withText(Fields.NAME, "Selma");
        return new Content(
                name.campaign(),
                name.kind(),
                name.language(),
                name.fields(),
                List.of(),
                List.of(SELMA),
                List.of(consent),
                List.of(),
                List.of(),
                List.of());
    }

    private static boolean allowed(Content story) {
        return allowed(story, null);
    }

    private static boolean allowed(Content story, @Nullable Withdrawal withdrawal) {
        return Permission.allows(story, withdrawal, "site");
    }
}
