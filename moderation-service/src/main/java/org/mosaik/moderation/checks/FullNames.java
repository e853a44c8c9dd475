package org.mosaik.moderation.checks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Case.Finding;
import org.mosaik.events.Fields;
import org.mosaik.events.Kind;

/** Surnames, where a first name is enough: of who tells the story, and of everybody whom it tells of. */
final class FullNames implements Check {

    private static final Set<Kind> OF_ONE_PERSON = Set.of(Kind.PORTRAIT, Kind.STORY);
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern HYPHENS = Pattern.compile("[-‐–]");
    private static final Set<String> AND = Set.of("und", "and", "et", "ve", "та", "і", "й", "و", "&", "mit", "with");

    /** Behind these somebody's whole name follows. */
    private static final Set<String> CALLED =
            Set.of("heiße", "heisse", "heißt", "m'appelle", "m’appelle", "adım", "ismim", "називаюся", "اسمي");

    private static final Set<String> IS = Set.of("ist", "is", "est", "звати", "هو");
    private static final Set<String> NAME = Set.of("name", "nom", "мене", "اسمي");

    /** Behind these a surname follows. */
    private static final Set<String> TITLES = Set.of(
            "herr",
            "herrn",
            "frau",
            "dr",
            "prof",
            "mr",
            "mrs",
            "ms",
            "monsieur",
            "madame",
            "mme",
            "пан",
            "пані",
            "панові",
            "السيد",
            "السيدة");

    /** Before them it is a woman or a man, and no title. */
    private static final Set<String> SOMEBODY = Set.of(
            "meine", "deine", "seine", "ihre", "eine", "jede", "keine", "als", "die", "der", "ein", "diese", "unsere");

    /** Little words that follow a name in Arabic. */
    private static final Set<String> LITTLE =
            Set.of("من", "في", "أنا", "انا", "عمري", "منذ", "إلى", "على", "كان", "التي", "الذي");

    private final WordList firstNames = WordList.read("/moderation/checks/first-names.txt");

    @Override
    public String name() {
        return "full-name";
    }

    @Override
    public Found look(Subject subject) {
        boolean ofOnePerson = OF_ONE_PERSON.contains(subject.content().kind());
        return Found.of(subject.answers().stream()
                .flatMap(passage -> !passage.field().equals(Fields.NAME)
                        ? in(passage)
                        : ofOnePerson && isWhole(passage.text()) ? Stream.of(all(passage)) : Stream.empty()));
    }

    private Finding all(Passage passage) {
        return passage.finding(name(), 0, passage.text().length());
    }

    private boolean isWhole(String name) {
        List<String> parts = Arrays.stream(SPACES.split(name.strip()))
                .filter(part -> part.chars().filter(Character::isLetter).count() > 1)
                .toList();
        boolean several = parts.stream().anyMatch(AND::contains);
        return parts.size() > 1 && !several && !parts.stream().allMatch(this::isFirstName);
    }

    private boolean isFirstName(String part) {
        return HYPHENS.splitAsStream(part).allMatch(one -> firstNames.lists(one.toLowerCase(Locale.ROOT)));
    }

    private Stream<Finding> in(Passage passage) {
        List<Finding> found = new ArrayList<>();
        List<Word> words = passage.words();
        for (int at = 0; at + 1 < words.size(); at++) {
            Word last = last(passage, at);
            if (last != null) {
                Word first = firstNames.lists(words.get(at).lower()) || isTitle(words, at)
                        ? words.get(at)
                        : words.get(at + 1);
                found.add(passage.finding(name(), first, last));
                at = words.indexOf(last);
            }
        }
        return found.stream();
    }

    /** The surname, if one follows here. */
    private @Nullable Word last(Passage passage, int at) {
        List<Word> words = passage.words();
        Word next = words.get(at + 1);
        if (isTitle(words, at)) {
            boolean name =
                    isName(passage, at, ".") && !TITLES.contains(next.lower()) && !firstNames.lists(next.lower());
            return name ? next : null;
        }
        if (introduces(words, at)) {
            boolean both = at + 2 < words.size() && isName(passage, at, ":") && isName(passage, at + 1, "-");
            return both && !AND.contains(words.get(at + 2).lower()) ? words.get(at + 2) : null;
        }
        boolean known =
                firstNames.lists(words.get(at).lower()) && words.get(at).text().length() > 1;
        return known && isName(passage, at, "") && !firstNames.lists(next.lower()) ? next : null;
    }

    private static boolean isTitle(List<Word> words, int at) {
        return TITLES.contains(words.get(at).lower())
                && (at == 0 || !SOMEBODY.contains(words.get(at - 1).lower()));
    }

    private static boolean introduces(List<Word> words, int at) {
        return CALLED.contains(words.get(at).lower())
                || (at > 0
                        && IS.contains(words.get(at).lower())
                        && NAME.contains(words.get(at - 1).lower()));
    }

    /** Whether the word behind this one can be one: Arabic has no capitals, and writes "and" at a word's beginning. */
    private static boolean isName(Passage passage, int at, String between) {
        Word next = passage.words().get(at + 1);
        boolean arabic = Character.UnicodeScript.of(next.text().charAt(0)) == Character.UnicodeScript.ARABIC;
        return passage.isOnly(between, at)
                && next.text().length() > 2
                && next.isAllLetters()
                && (next.isCapitalised() || (arabic && !next.text().startsWith("و") && !LITTLE.contains(next.text())));
    }
}
