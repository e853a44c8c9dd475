package org.mosaik.moderation.checks;

import java.util.regex.Pattern;
import org.mosaik.events.Case.Finding;

/** Addresses of pages in the words of a story: mostly advertising. What the form asks for as a link is none of them. */
final class Links implements Check {

    private static final Pattern LINK = Pattern.compile("(?<![\\p{L}\\d@._-])(?:"
            + "(?i:https?://|www\\.)[^\\s<>\"„“”«»)]{1,300}"
            + "|(?:[\\p{L}\\d-]{2,63}\\.){1,4}(?:de|com|org|net|info|eu|io|ru|ua|fr|tr|biz|shop|online|site|xyz|nrw|koeln|berlin)"
            + "(?![\\p{L}\\d@-])(?:/[^\\s<>\"„“”«»)]{0,300})?)");

    @Override
    public String name() {
        return "link";
    }

    @Override
    public Found look(Subject subject) {
        return Found.of(subject.passages()
                .flatMap(passage -> LINK.matcher(passage.text())
                        .results()
                        .map(link -> finding(passage, link.start(), link.end()))));
    }

    /** Without the full stop behind it. */
    private Finding finding(Passage passage, int start, int end) {
        int last = end;
        while (last > start && ".,;:!?".indexOf(passage.text().charAt(last - 1)) >= 0) {
            last--;
        }
        return passage.finding(name(), start, last);
    }
}
