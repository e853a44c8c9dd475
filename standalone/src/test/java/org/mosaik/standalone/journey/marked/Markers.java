package org.mosaik.standalone.journey.marked;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Words and figures that stand nowhere else: one for each place where a person can leave something. */
public final class Markers {

    private final Random random = new Random();
    private final String stem;
    private final Map<String, String> words = new LinkedHashMap<>();
    private final Map<String, String> figures = new LinkedHashMap<>();
    private final Pattern pattern;

    public Markers() {
        StringBuilder letters = new StringBuilder("zq");
        for (int n = 0; n < 8; n++) {
            letters.append("bdfghkmnprstvwz".charAt(random.nextInt(15)));
        }
        stem = letters.toString();
        pattern = Pattern.compile(stem + "(\\d\\d)x", Pattern.CASE_INSENSITIVE);
    }

    /** The word for a place, always the same. */
    public String word(String place) {
        return words.computeIfAbsent(place, any -> stem + String.format(Locale.ROOT, "%02dx", words.size()));
    }

    /** A number of eight digits. */
    public int number(String place) {
        return Integer.parseInt(
                figures.computeIfAbsent(place, any -> String.valueOf(40_000_000 + random.nextInt(50_000_000))));
    }

    /** A day that is far away. */
    public String day(String place) {
        return figures.computeIfAbsent(
                place,
                any -> String.format(
                        Locale.ROOT,
                        "%04d-%02d-%02d",
                        2040 + random.nextInt(60),
                        1 + random.nextInt(12),
                        1 + random.nextInt(28)));
    }

    public Set<String> places() {
        Set<String> places = new TreeSet<>(words.keySet());
        places.addAll(figures.keySet());
        return places;
    }

    /** The places whose markers stand in a text. */
    public Set<String> in(String text) {
        Set<String> found = new TreeSet<>();
        var matches = pattern.matcher(text);
        while (matches.find()) {
            int number = Integer.parseInt(matches.group(1));
            words.keySet().stream().skip(number).findFirst().ifPresent(found::add);
        }
        figures.forEach((place, figure) -> {
            if (text.contains(figure)) {
                found.add(place);
            }
        });
        return found;
    }
}
