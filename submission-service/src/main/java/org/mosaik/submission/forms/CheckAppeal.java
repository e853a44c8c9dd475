package org.mosaik.submission.forms;

import java.util.List;
import java.util.Optional;

/** Why somebody contests a decision, in their own words, or what has to be mended in them. */
public record CheckAppeal(String words, List<Finding> findings) {

    /** Name of the field. */
    public static final String FIELD = "appeal";

    public static final int LONGEST = 2000;

    public CheckAppeal {
        findings = List.copyOf(findings);
    }

    public static CheckAppeal check(String typed) {
        String words = Words.clean(typed);
        Optional<Finding> wrong = words.isEmpty()
                ? Optional.of(Finding.of(FIELD, "missing.LONG_TEXT"))
                : Words.inLines(FIELD, words, LONGEST);
        return new CheckAppeal(words, wrong.stream().toList());
    }
}
