package org.mosaik.moderation.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Case;
import org.mosaik.events.Content;
import org.mosaik.events.Permission;
import org.mosaik.events.Withdrawal;

/** Whether the people in a story still agree that it stands on the site. */
public final class Agreement {

    public static final String SITE = "site";

    private static final Case.Finding MISSING = new Case.Finding("consent-missing", null);

    private Agreement() {}

    static boolean holds(@Nullable Content content, @Nullable Withdrawal withdrawal) {
        return content != null && Permission.allows(content, withdrawal, SITE);
    }

    /** What has to be there before anybody can approve. */
    static List<Case.Finding> findings(@Nullable Content content, @Nullable Withdrawal withdrawal) {
        return holds(content, withdrawal) ? List.of() : List.of(MISSING);
    }

    /** Whether this alone keeps a story from being approved; everything else is advice. */
    public static boolean isInTheWay(Case.Finding finding) {
        return finding.code().equals(MISSING.code());
    }

    static List<Case.Finding> advice(List<Case.Finding> findings) {
        return findings.stream()
                .filter(finding -> !isInTheWay(finding) && !finding.equals(Contested.APPEAL))
                .toList();
    }

    /** Whether everything was taken back that was handed in up to this revision. */
    static boolean isTakenBack(@Nullable Withdrawal withdrawal, long submissionRevision) {
        return withdrawal != null
                && withdrawal.entries().stream()
                        .anyMatch(entry -> entry.isEverything() && entry.upTo() >= submissionRevision);
    }
}
