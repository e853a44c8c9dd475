package org.mosaik.moderation.cases;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of many cases, as it was shown to whoever chose it.
 *
 * @param revision of the case then
 */
public record Chosen(String id, long revision) {

    private static final Pattern TEXT = Pattern.compile("(\\S{1,100}):(\\d{1,18})");

    /** As a page carries it; empty if it is none. */
    public static Optional<Chosen> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(new Chosen(parts.group(1), Long.parseLong(parts.group(2))))
                : Optional.empty();
    }

    public static Chosen of(CaseDocument document) {
        return new Chosen(document.id(), document.revision());
    }

    Seen seen() {
        return Seen.at(revision);
    }

    @Override
    public String toString() {
        return id + ":" + revision;
    }
}
