package org.mosaik.submission.forms;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mosaik.events.Campaign;
import org.mosaik.events.Campaign.KnownPlace;

/** The places that a campaign knows, found however people write them. */
public final class KnownPlaces {

    /** A longer list would weigh too much on every page: then the server completes what was typed. */
    static final int MOST_LISTED = 300;

    private static final int MOST_CHOICES = 8;
    private static final int LEAST_TYPED = 3;
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** By campaign; a campaign that is known anew has another list. */
    private static final Map<String, KnownPlaces> RECENT = new ConcurrentHashMap<>();

    private final List<KnownPlace> source;
    private final Map<String, List<Named>> byWriting = new HashMap<>();
    private final Map<String, List<Named>> byFolded = new HashMap<>();
    private final List<Suggestion> listed;

    /** A place under the name that tells it from all others of the campaign. */
    record Named(String name, double latitude, double longitude) {}

    /**
     * What a browser may complete.
     *
     * @param name the place's own name where this is another one
     */
    public record Suggestion(String text, String name) {}

    private KnownPlaces(List<KnownPlace> source) {
        this.source = source;
        Map<String, Long> names =
                source.stream().collect(Collectors.groupingBy(KnownPlace::name, Collectors.counting()));
        List<Suggestion> all = new ArrayList<>();
        for (KnownPlace place : source) {
            boolean twice = place.region() != null && names.getOrDefault(place.name(), 0L) > 1;
            String name = twice ? place.name() + " (" + place.region() + ")" : place.name();
            Named named = new Named(name, place.latitude(), place.longitude());
            all.add(new Suggestion(name, name));
            place.also().forEach(other -> all.add(new Suggestion(other, name)));
            Stream.concat(Stream.of(name, place.name()), place.also().stream())
                    .forEach(written -> remember(written, named));
        }
        List<Suggestion> own =
                all.stream().filter(one -> one.text().equals(one.name())).toList();
        this.listed = all.size() <= MOST_LISTED ? all : own.size() <= MOST_LISTED ? own : List.of();
    }

    public static KnownPlaces of(Campaign campaign) {
        return RECENT.compute(
                campaign.id(),
                (id, known) -> known != null && known.source.equals(campaign.places())
                        ? known
                        : new KnownPlaces(campaign.places()));
    }

    private void remember(String written, Named place) {
        add(byWriting, plain(written), place);
        add(byFolded, folded(written), place);
    }

    private static void add(Map<String, List<Named>> index, String key, Named place) {
        List<Named> there = index.computeIfAbsent(key, any -> new ArrayList<>(1));
        if (!there.contains(place)) {
            there.add(place);
        }
    }

    /** What the page itself completes from; empty if that would be too much. */
    public List<Suggestion> listed() {
        return listed;
    }

    /** Every place by its own name. */
    List<String> names() {
        return byWriting.values().stream()
                .flatMap(List::stream)
                .map(Named::name)
                .distinct()
                .sorted()
                .toList();
    }

    /** Those of that name: as it is written, or else as it may be meant. */
    List<Named> named(String typed) {
        List<Named> written = byWriting.getOrDefault(plain(typed), List.of());
        return written.isEmpty() ? byFolded.getOrDefault(folded(typed), List.of()) : written;
    }

    /** Which of them may be meant, where that is not clear; empty where it is, or where none fits. */
    public List<String> choices(String typed) {
        List<Named> found = named(typed);
        if (found.size() == 1) {
            return List.of();
        }
        List<Named> meant = found.isEmpty() && listed.isEmpty() ? beginning(folded(typed)) : found;
        return meant.stream().map(Named::name).limit(MOST_CHOICES).toList();
    }

    private List<Named> beginning(String typed) {
        if (typed.codePointCount(0, typed.length()) < LEAST_TYPED) {
            return List.of();
        }
        return byFolded.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(typed))
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> entry.getValue().stream())
                .distinct()
                .toList();
    }

    private static String plain(String written) {
        return Words.clean(written).toLowerCase(Locale.ROOT);
    }

    /** Köln, Koeln and KOLN are one; so are the ways to write a letter in Arabic and Cyrillic. */
    private static String folded(String written) {
        String bare = NEITHER_LETTER_NOR_DIGIT
                .matcher(Normalizer.normalize(written, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT))
                .replaceAll("");
        return bare.replace("ß", "ss")
                .replace("ae", "a")
                .replace("oe", "o")
                .replace("ue", "u")
                .replace('ı', 'i')
                .replace('ة', 'ه')
                .replace('ى', 'ي')
                .replace("ـ", "");
    }
}
