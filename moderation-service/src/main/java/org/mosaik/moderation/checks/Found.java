package org.mosaik.moderation.checks;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Case.Finding;

/**
 * What checks found in a story.
 *
 * @param alike see {@link org.mosaik.events.Case#alike}
 */
public record Found(List<Finding> findings, @Nullable String alike) {

    public static final Found NOTHING = new Found(List.of(), null);

    private static final String UNCHECKED = "-unchecked";

    /** Of one check; who has read these knows. */
    private static final int MOST = 25;

    public Found {
        findings = List.copyOf(findings);
    }

    /** A case that was stored before anybody looked has none. */
    public static Found orNothing(@Nullable Found known) {
        return known == null ? NOTHING : known;
    }

    public static Found of(Stream<Finding> findings) {
        List<Finding> all = findings.distinct().limit(MOST).toList();
        return all.isEmpty() ? NOTHING : new Found(all, null);
    }

    public static Found of(String code) {
        return of(Stream.of(new Finding(code, null)));
    }

    static Found unchecked(String check) {
        return of(check + UNCHECKED);
    }

    /** The name of the check that did not run, or nothing if a code says anything else. */
    public static @Nullable String unchecked(Finding finding) {
        String code = finding.code();
        return code.endsWith(UNCHECKED) ? code.substring(0, code.length() - UNCHECKED.length()) : null;
    }

    public Found and(Found other) {
        return new Found(
                Stream.concat(findings.stream(), other.findings.stream()).toList(),
                alike == null ? other.alike : alike);
    }
}
