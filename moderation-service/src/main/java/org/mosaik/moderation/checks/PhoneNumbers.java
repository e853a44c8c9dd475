package org.mosaik.moderation.checks;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.mosaik.events.Case.Finding;

/** Telephone numbers as they are dialled in Germany and where the story's language is spoken, or from abroad. */
final class PhoneNumbers implements Check {

    private static final String HERE = "DE";
    private static final Map<String, String> ELSEWHERE = Map.of("en", "GB", "fr", "FR", "tr", "TR", "uk", "UA");

    private static final int FEWEST_DIGITS = 6;

    /** What looks like a number and is none is tried again and again; a text with more of that is no text. */
    private static final long MOST_TRIES = 50;

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();

    PhoneNumbers() {
        // Reads what it knows of the countries now, and not when somebody waits
        Stream.concat(Stream.of(HERE), ELSEWHERE.values().stream())
                .flatMap(region -> find("+49 203 123456", region))
                .forEach(number -> {});
    }

    @Override
    public String name() {
        return "phone";
    }

    @Override
    public Found look(Subject subject) {
        return Found.of(subject.passages().filter(PhoneNumbers::hasDigits).flatMap(this::in));
    }

    private Stream<Finding> in(Passage passage) {
        String abroad = ELSEWHERE.getOrDefault(passage.language(), HERE);
        List<String> regions = abroad.equals(HERE) ? List.of(HERE) : List.of(HERE, abroad);
        return regions.stream()
                .flatMap(region -> find(passage.text(), region))
                .map(number -> passage.finding(name(), number.start(), number.end()));
    }

    private Stream<PhoneNumberMatch> find(String text, String region) {
        return StreamSupport.stream(
                numbers.findNumbers(text, region, Leniency.VALID, MOST_TRIES).spliterator(), false);
    }

    private static boolean hasDigits(Passage passage) {
        return passage.text().chars().filter(Character::isDigit).count() >= FEWEST_DIGITS;
    }
}
