package org.mosaik.events;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What editors made of a text of a story. It lies beside the person's words, and holds as long as those are the same.
 *
 * @param field its key
 * @param own the person's words
 * @param versions in their order; the last one is shown
 */
public record Edit(String field, String own, List<Version> versions) {

    /** Of very many the beginning is forgotten. */
    private static final int MOST = 10;

    /** Of all versions together, in characters: a record has to fit through the broker. */
    private static final int LONGEST = 60_000;

    /**
     * The text from then on.
     *
     * @param words nothing if the answer is left out
     * @param editor who wrote it
     */
    public record Version(String words, String editor, Instant at) {}

    public Edit {
        versions = Lists.copy(versions);
    }

    public static Edit none(String field, String own) {
        return new Edit(field, own, List.of());
    }

    /** The text as readers get it. */
    public String words() {
        return versions.isEmpty() ? own : versions.get(versions.size() - 1).words();
    }

    /** Whether readers get something else than the person wrote. */
    public boolean isOther() {
        return !words().equals(own);
    }

    public Edit then(Version next) {
        List<Version> all = new ArrayList<>(versions);
        all.add(next);
        while (all.size() > 1 && (all.size() > MOST || length(all) > LONGEST)) {
            all.remove(0);
        }
        return new Edit(field, own, all);
    }

    private static int length(List<Version> versions) {
        return versions.stream().mapToInt(version -> version.words().length()).sum();
    }

    /** What stood there before a version of these. */
    public String before(Version version) {
        int place = versions.indexOf(version);
        return place < 1 ? own : versions.get(place - 1).words();
    }
}
