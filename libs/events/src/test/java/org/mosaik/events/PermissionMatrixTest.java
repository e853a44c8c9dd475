package org.mosaik.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Persons x elements x channels x states: nothing appears anywhere without the consent of everyone who is in it. */
class PermissionMatrixTest {

    private static final List<String> CHANNELS = List.of("site", "newsletter", "mastodon", "poster");

    /** Everybody who may have a say: each agrees in a consent of its own, so that each can be left out. */
    private static final List<Permission.Voice> VOICES = List.of(
            new Permission.Voice(Person.SUBMITTER, null),
            new Permission.Voice("aylin", null),
            new Permission.Voice("foto", null),
            new Permission.Voice("mutter", "mila"),
            new Permission.Voice("vater", "mila"),
            new Permission.Voice("mutter", "ben"),
            new Permission.Voice("vater", "ben"),
            new Permission.Voice("ben", null));

    private static final List<Person> PEOPLE = List.of(
            new Person(Person.SUBMITTER, Person.Role.SUBMITTER),
            new Person("aylin", Person.Role.ADULT).toldOf(),
            new Person("foto", Person.Role.PHOTOGRAPHER),
            Person.child("mila", false, "mutter", "vater"),
            Person.child("ben", true, "mutter", "vater").toldOf(),
            new Person("mutter", Person.Role.GUARDIAN),
            new Person("vater", Person.Role.GUARDIAN),
            new Person("gaeste", Person.Role.CROWD));

    /** What may be wrong with one agreement. */
    private enum State {
        GIVEN,
        NEVER_GIVEN,
        OF_ANOTHER_CHANNEL,
        WITHOUT_AN_ELEMENT,
        WITHDRAWN_WHOLLY,
        WITHDRAWN_FROM_THE_CHANNEL,
        WITHDRAWN_FOR_AN_ELEMENT,
        GIVEN_AGAIN,
        OF_ANOTHER_CHILD
    }

    static Stream<Arguments> cells() {
        return VOICES.stream()
                .flatMap(voice -> Stream.of(Element.values())
                        .flatMap(element -> CHANNELS.stream()
                                .flatMap(channel -> Stream.of(State.values())
                                        .map(state -> arguments(voice, element, channel, state)))));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void showsNothingWithoutItsConsent(Permission.Voice voice, Element element, String channel, State state) {
        Content story = story(consents(voice, element, channel, state));
        Withdrawal withdrawal = withdrawal(voice, element, channel, state);

        boolean harmless = state == State.GIVEN
                || state == State.GIVEN_AGAIN
                || (state == State.WITHOUT_AN_ELEMENT && !elements(voice).contains(element))
                || (state == State.WITHDRAWN_FOR_AN_ELEMENT && isNowhere(voice.giver(), element));

        assertThat(Permission.allows(story, withdrawal, channel)).isEqualTo(harmless);
        CHANNELS.stream()
                .filter(other -> !other.equals(channel) && !hurtsElsewhere(state))
                .forEach(other ->
                        assertThat(Permission.allows(story, withdrawal, other)).isTrue());
    }

    /** Who takes back speaks for everyone whom they have custody of. */
    private static boolean isNowhere(String giver, Element element) {
        return VOICES.stream()
                .filter(voice -> voice.giver().equals(giver))
                .noneMatch(voice -> elements(voice).contains(element));
    }

    private static boolean hurtsElsewhere(State state) {
        return switch (state) {
            case NEVER_GIVEN, WITHDRAWN_WHOLLY, WITHOUT_AN_ELEMENT, OF_ANOTHER_CHILD -> true;
            default -> false;
        };
    }

    /** Where a voice's person is to be found, as a reader of {@link #story} would say it. */
    private static List<Element> elements(Permission.Voice voice) {
        return switch (voice.behalfOf() == null ? voice.giver() : voice.behalfOf()) {
            case Person.SUBMITTER -> List.of(Element.TEXT, Element.NAME, Element.PHOTO, Element.VIDEO);
            case "aylin" -> List.of(Element.TEXT, Element.PHOTO);
            case "foto" -> List.of(Element.PHOTO);
            case "mila" -> List.of(Element.VIDEO);
            case "ben" -> List.of(Element.TEXT, Element.PHOTO);
            default -> throw new AssertionError(voice);
        };
    }

    private static Content story(List<Consent> consents) {
        Medium photo = Medium.photo("bild", "Leute im Hof", null, List.of(), List.of("aylin", "foto", "ben", "gaeste"));
        Medium film = new Medium(
                "film",
                Medium.Type.LINK,
                "Ein Kind läuft",
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                "https://vimeo.com/1",
                List.of("mila"));
        Map<String, FieldValue> fields =
                Map.of(Fields.TEXT, new FieldValue.Text("Wir sind da."), Fields.NAME, new FieldValue.Text("Selma"));
        return new Content(
                "hof",
                Kind.STORY,
                "de",
                fields,
                List.of(photo, film),
                PEOPLE,
                consents,
                List.of(),
                List.of(),
                List.of());
    }

    private static List<Consent> consents(Permission.Voice odd, Element element, String channel, State state) {
        List<Consent> consents = new ArrayList<>();
        for (Permission.Voice voice : VOICES) {
            boolean again = state == State.GIVEN_AGAIN && voice.giver().equals(odd.giver());
            if (again || !voice.equals(odd)) {
                consents.add(consent(voice, List.of(Element.values()), CHANNELS, again ? 6 : 1));
                continue;
            }
            switch (state) {
                case NEVER_GIVEN -> {}
                case OF_ANOTHER_CHANNEL -> consents.add(consent(voice, List.of(Element.values()), but(channel), 1));
                case WITHOUT_AN_ELEMENT -> consents.add(consent(voice, but(element), CHANNELS, 1));
                case OF_ANOTHER_CHILD ->
                    consents.add(consent(
                            new Permission.Voice(voice.giver(), "gast"), List.of(Element.values()), CHANNELS, 1));
                default -> consents.add(consent(voice, List.of(Element.values()), CHANNELS, 1));
            }
        }
        return consents;
    }

    /** Withdrawn is only what this voice said: by name, and up to a revision that spares nobody else's. */
    private static @Nullable Withdrawal withdrawal(
            Permission.Voice voice, Element element, String channel, State state) {
        Withdrawal.Entry entry = switch (state) {
            case WITHDRAWN_WHOLLY, GIVEN_AGAIN -> entry(voice, List.of(), List.of());
            case WITHDRAWN_FROM_THE_CHANNEL -> entry(voice, List.of(), List.of(channel));
            case WITHDRAWN_FOR_AN_ELEMENT -> entry(voice, List.of(element), List.of(channel));
            default -> null;
        };
        return entry == null ? null : new Withdrawal("id", 5, Withdrawal.State.ACTIVE, List.of(entry));
    }

    private static Withdrawal.Entry entry(Permission.Voice voice, List<Element> elements, List<String> channels) {
        return new Withdrawal.Entry(voice.giver(), elements, channels, 5, Stories.MORNING);
    }

    private static Consent consent(
            Permission.Voice voice, List<Element> elements, List<String> channels, long revision) {
        return new Consent(
                voice.giver(), voice.behalfOf(), elements, channels, revision, "wort", 1, "00", "de", Stories.MORNING);
    }

    private static List<String> but(String channel) {
        return CHANNELS.stream().filter(each -> !each.equals(channel)).toList();
    }

    private static List<Element> but(Element element) {
        return Stream.of(Element.values()).filter(each -> each != element).toList();
    }
}
