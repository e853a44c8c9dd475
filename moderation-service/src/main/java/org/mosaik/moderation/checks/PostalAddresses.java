package org.mosaik.moderation.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Case.Finding;

/** A street with the number of a house. A place alone is no address: most stories tell of one. */
final class PostalAddresses implements Check {

    private static final Pattern HOUSE = Pattern.compile("\\d{1,4}\\p{L}?");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    /** German writes the street as one word, or as two of which the first has a capital letter. */
    private static final Pattern STREET =
            Pattern.compile(".{2,40}(?:straße|strasse|str|weg|allee|platz|gasse|ring|ufer|damm|stieg|chaussee|markt)");

    private static final Set<String> NO_STREETS = Set.of(
            "arbeitsplatz",
            "ausbildungsplatz",
            "parkplatz",
            "stellplatz",
            "sitzplatz",
            "spielplatz",
            "studienplatz",
            "radweg",
            "heimweg",
            "rückweg",
            "hinweg",
            "umweg",
            "schulweg",
            "fußweg",
            "supermarkt",
            "flohmarkt",
            "vorsprung",
            "hering",
            "frühling",
            "gering");

    private static final Set<String> STREETS = Set.of("straße", "strasse", "str", "allee", "weg", "platz");
    private static final Set<String> ENGLISH =
            Set.of("street", "st", "road", "rd", "avenue", "ave", "lane", "drive", "square", "terrace", "close");
    private static final Set<String> FRENCH =
            Set.of("rue", "avenue", "boulevard", "bd", "place", "impasse", "chemin", "allée", "quai", "cours");
    private static final Set<String> TURKISH = Set.of(
            "caddesi", "caddesinde", "cad", "sokak", "sokağı", "sokakta", "sokağında", "sk", "bulvarı", "bulvarında");
    private static final Set<String> BEFORE_NAMES = Set.of(
            "вул",
            "вулиця",
            "вулиці",
            "вулицею",
            "просп",
            "проспект",
            "проспекті",
            "бульвар",
            "бульварі",
            "провулок",
            "شارع",
            "طريق",
            "زقاق");

    /** What is counted, and is no house. */
    private static final Set<String> UNITS = Set.of(
            "uhr",
            "jahre",
            "jahren",
            "jahr",
            "meter",
            "metern",
            "km",
            "kilometer",
            "prozent",
            "mal",
            "tage",
            "minuten",
            "stunden",
            "euro",
            "kinder",
            "leute",
            "menschen",
            "mil",
            "gün",
            "yıl",
            "років",
            "хвилин",
            "متر",
            "دقائق");

    private static final Set<String> BEFORE_HOUSES = Set.of("no", "nr", "nummer", "буд", "будинок", "رقم");
    private static final int LONGEST_NAME = 4;

    @Override
    public String name() {
        return "address";
    }

    @Override
    public Found look(Subject subject) {
        return Found.of(subject.passages().flatMap(this::in));
    }

    private Stream<Finding> in(Passage passage) {
        List<Finding> found = new ArrayList<>();
        List<Word> words = passage.words();
        for (int at = 0; at < words.size(); at++) {
            if (isHouse(words, at)) {
                Word start = before(passage, at);
                Word end = start == null ? behind(passage, at) : words.get(at);
                if (end != null) {
                    found.add(passage.finding(name(), start == null ? words.get(at) : start, end));
                }
            }
        }
        return found.stream();
    }

    private static boolean isHouse(List<Word> words, int at) {
        String text = words.get(at).text();
        boolean counts =
                at + 1 < words.size() && UNITS.contains(words.get(at + 1).lower());
        return HOUSE.matcher(text).matches() && !YEAR.matcher(text).matches() && !counts;
    }

    /** Where the street begins whose house this is; nothing if it is none. */
    private static @Nullable Word before(Passage passage, int house) {
        List<Word> words = passage.words();
        int at = house - 1;
        if (at > 0 && BEFORE_HOUSES.contains(words.get(at).lower())) {
            at--;
        }
        if (at < 0 || !passage.isOnly(".,:\n", at) || !passage.isOnly(".,: \n", house - 1)) {
            return null;
        }
        Word street = words.get(at);
        if (street.isCapitalised() && STREET.matcher(street.lower()).matches()) {
            return NO_STREETS.contains(street.lower()) ? null : street;
        }
        if (at > 0 && (STREETS.contains(street.lower()) || TURKISH.contains(street.lower()))) {
            Word name = words.get(at - 1);
            boolean german = STREETS.contains(street.lower());
            return name.isCapitalised() && (!german || isName(passage, at - 1)) ? name : null;
        }
        for (int back = at; back >= 0 && back > at - LONGEST_NAME; back--) {
            if (BEFORE_NAMES.contains(words.get(back).lower())) {
                return back < at ? words.get(back) : null;
            }
        }
        return null;
    }

    /** "Düsseldorfer Straße 3", "Karl-Marx-Allee 3", but not "Auf Platz 3". */
    private static boolean isName(Passage passage, int at) {
        Word name = passage.words().get(at);
        return name.lower().endsWith("er")
                || !passage.isOnly("", at)
                || name.lower().endsWith("e");
    }

    /** Where the street ends that begins with this house. */
    private static @Nullable Word behind(Passage passage, int house) {
        List<Word> words = passage.words();
        int first = house + 1;
        if (first < words.size()
                && Set.of("bis", "ter").contains(words.get(first).lower())) {
            first++;
        }
        if (first + 1 < words.size() && FRENCH.contains(words.get(first).lower())) {
            return words.get(first + 1);
        }
        for (int at = house + 1; at < Math.min(words.size(), house + LONGEST_NAME); at++) {
            Word word = words.get(at);
            if (!word.isCapitalised() || !passage.isOnly("", at - 1)) {
                return null;
            }
            if (at > house + 1 && ENGLISH.contains(word.lower())) {
                return word;
            }
        }
        return null;
    }
}
