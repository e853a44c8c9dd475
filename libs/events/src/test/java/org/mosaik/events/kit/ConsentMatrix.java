package org.mosaik.events.kit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Consent;
import org.mosaik.events.Content;
import org.mosaik.events.Element;
import org.mosaik.events.FieldValue;
import org.mosaik.events.Fields;
import org.mosaik.events.Kind;
import org.mosaik.events.Medium;
import org.mosaik.events.Permission.Voice;
import org.mosaik.events.Person;
import org.mosaik.events.Withdrawal;

/** Persons x elements x channels x states: every way in which one agreement may be missing, each as a story to tell. */
public final class ConsentMatrix {

    public static final List<String> CHANNELS = List.of("site", "newsletter", "mastodon", "poster");
    public static final String PHOTO = "bild";

    /** Everybody who may have a say: each agrees in a consent of its own, so that each can be left out. */
    private static final List<Voice> VOICES = List.of(
            new Voice(Person.SUBMITTER, null),
            new Voice("p1", null),
            new Voice("p2", null),
            new Voice("p3a", "p3"),
            new Voice("p3b", "p3"),
            new Voice("p3a", "p4"),
            new Voice("p3b", "p4"),
            new Voice("p4", null));

    private static final List<Person> PEOPLE = List.of(
            new Person(Person.SUBMITTER, Person.Role.SUBMITTER),
            new Person("p1", Person.Role.ADULT).toldOf(),
            new Person("p2", Person.Role.PHOTOGRAPHER),
            Person.child("p3", false, "p3a", "p3b"),
            Person.child("p4", true, "p3a", "p3b").toldOf(),
            new Person("p3a", Person.Role.GUARDIAN),
            new Person("p3b", Person.Role.GUARDIAN),
            new Person("p5", Person.Role.CROWD));

    private static final Instant MORNING = Instant.parse("2026-11-20T08:00:00Z");
    private static final long TAKEN_BACK_UP_TO = 5;

    private ConsentMatrix() {}

    /** What may be wrong with one agreement. */
    public enum State {
        GIVEN,
        NEVER_GIVEN,
        OF_ANOTHER_CHANNEL,
        WITHOUT_AN_ELEMENT,
        WITHDRAWN_WHOLLY,
        WITHDRAWN_FROM_THE_CHANNEL,
        WITHDRAWN_FOR_AN_ELEMENT,
        GIVEN_AGAIN,
        OF_ANOTHER_CHILD;

        private boolean isTakenBack() {
            return this == WITHDRAWN_WHOLLY || this == WITHDRAWN_FROM_THE_CHANNEL || this == WITHDRAWN_FOR_AN_ELEMENT;
        }

        private boolean hurtsEveryChannel() {
            return switch (this) {
                case NEVER_GIVEN, WITHDRAWN_WHOLLY, WITHOUT_AN_ELEMENT, OF_ANOTHER_CHILD -> true;
                default -> false;
            };
        }
    }

    public static List<Cell> all() {
        return VOICES.stream()
                .flatMap(voice -> Stream.of(Element.values())
                        .flatMap(element -> CHANNELS.stream()
                                .flatMap(channel -> Stream.of(State.values())
                                        .map(state -> new Cell(voice, element, channel, state)))))
                .toList();
    }

    /** Few of them, in which every two of person, element, channel and state meet. */
    public static List<Cell> everyPair() {
        List<Cell> all = all();
        Set<Object> open = new HashSet<>();
        all.forEach(cell -> open.addAll(cell.pairs()));
        List<Cell> chosen = new ArrayList<>();
        while (!open.isEmpty()) {
            Cell best = all.stream()
                    .max(Comparator.comparingLong(
                            cell -> cell.pairs().stream().filter(open::contains).count()))
                    .orElseThrow();
            chosen.add(best);
            best.pairs().forEach(open::remove);
        }
        return chosen;
    }

    /** One agreement and what is wrong with it; everybody else has agreed to everything, everywhere. */
    public record Cell(Voice voice, Element element, String channel, State state) {

        /** Whether the story may stand there in the end, as a reader of it would say it. */
        public boolean isAllowedOn(String other) {
            boolean harmless = state == State.GIVEN
                    || state == State.GIVEN_AGAIN
                    || (state == State.WITHOUT_AN_ELEMENT && !elements(voice).contains(element))
                    || (state == State.WITHDRAWN_FOR_AN_ELEMENT && isNowhere(voice.giver(), element));
            return harmless || (!other.equals(channel) && !state.hurtsEveryChannel());
        }

        /** Whether it might stand there before anything was taken back. */
        public boolean wasAllowedOn(String other) {
            return state.isTakenBack() || isAllowedOn(other);
        }

        /** @param words by which it is known again */
        public Content story(String campaign, String words) {
            List<Medium.Rendition> sizes =
                    List.of(new Medium.Rendition("1920", 1920, 1440), new Medium.Rendition("960", 960, 720));
            Medium photo = Medium.photo(PHOTO, "Leute im Hof", null, sizes, List.of("p1", "p2", "p4", "p5"));
            Medium film = Medium.film("film", "Ein Kind läuft", "https://vimeo.com/1", List.of("p3"), null);
            Map<String, FieldValue> fields = Map.of(
                    Fields.TEXT,
                    new FieldValue.Text(words),
                    Fields.NAME,
                    new FieldValue.Text("Selma"),
                    Fields.PLACE,
                    new FieldValue.Place("Duisburg", 51.4, 6.8),
                    "jobs",
                    new FieldValue.Counter(1));
            return new Content(
                    campaign,
                    Kind.ORGANISATION,
                    "de",
                    fields,
                    List.of(photo, film),
                    PEOPLE,
                    consents(),
                    List.of(),
                    List.of(),
                    List.of());
        }

        private List<Consent> consents() {
            List<Consent> consents = new ArrayList<>();
            for (Voice each : VOICES) {
                boolean again = state == State.GIVEN_AGAIN && each.giver().equals(voice.giver());
                if (again || !each.equals(voice)) {
                    consents.add(consent(each, List.of(Element.values()), CHANNELS, again ? TAKEN_BACK_UP_TO + 1 : 1));
                    continue;
                }
                switch (state) {
                    case NEVER_GIVEN -> {}
                    case OF_ANOTHER_CHANNEL ->
                        consents.add(consent(each, List.of(Element.values()), but(CHANNELS, channel), 1));
                    case WITHOUT_AN_ELEMENT ->
                        consents.add(consent(each, but(List.of(Element.values()), element), CHANNELS, 1));
                    case OF_ANOTHER_CHILD ->
                        consents.add(consent(new Voice(each.giver(), "p9"), List.of(Element.values()), CHANNELS, 1));
                    default -> consents.add(consent(each, List.of(Element.values()), CHANNELS, 1));
                }
            }
            return consents;
        }

        /** Taken back is only what this person said: by number, and up to a revision that spares nobody else's. */
        public @Nullable Withdrawal withdrawal(String id, long revision) {
            Withdrawal.Entry entry = switch (state) {
                case WITHDRAWN_WHOLLY, GIVEN_AGAIN -> entry(List.of(), List.of());
                case WITHDRAWN_FROM_THE_CHANNEL -> entry(List.of(), List.of(channel));
                case WITHDRAWN_FOR_AN_ELEMENT -> entry(List.of(element), List.of(channel));
                default -> null;
            };
            return entry == null ? null : new Withdrawal(id, revision, Withdrawal.State.ACTIVE, List.of(entry));
        }

        private Withdrawal.Entry entry(List<Element> elements, List<String> channels) {
            return new Withdrawal.Entry(voice.giver(), elements, channels, TAKEN_BACK_UP_TO, MORNING);
        }

        /** Every two of person, element, channel and state. */
        public List<Object> pairs() {
            List<Object> parts = List.of(voice, element, channel, state);
            List<Object> pairs = new ArrayList<>();
            for (int one = 0; one < parts.size(); one++) {
                for (int other = one + 1; other < parts.size(); other++) {
                    pairs.add(List.of(parts.get(one), parts.get(other)));
                }
            }
            return pairs;
        }
    }

    /** Who takes back speaks for everyone whom they have custody of. */
    private static boolean isNowhere(String giver, Element element) {
        return VOICES.stream()
                .filter(voice -> voice.giver().equals(giver))
                .noneMatch(voice -> elements(voice).contains(element));
    }

    /** Where a voice's person is to be found, as a reader of the story would say it. */
    private static List<Element> elements(Voice voice) {
        return switch (voice.behalfOf() == null ? voice.giver() : voice.behalfOf()) {
            case Person.SUBMITTER -> List.of(Element.TEXT, Element.NAME, Element.PHOTO, Element.VIDEO);
            case "p1", "p4" -> List.of(Element.TEXT, Element.PHOTO);
            case "p2" -> List.of(Element.PHOTO);
            case "p3" -> List.of(Element.VIDEO);
            default -> throw new AssertionError(voice);
        };
    }

    private static Consent consent(Voice voice, List<Element> elements, List<String> channels, long revision) {
        return new Consent(
                voice.giver(), voice.behalfOf(), elements, channels, revision, "wort", 1, "00", "de", MORNING);
    }

    private static <T> List<T> but(List<T> all, T one) {
        return all.stream().filter(each -> !each.equals(one)).toList();
    }
}
