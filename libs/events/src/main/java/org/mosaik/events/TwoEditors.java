package org.mosaik.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which stories of a campaign take two editors to approve, beside those that do in every campaign.
 *
 * @param always whether every story does
 * @param kinds every story of these kinds does
 * @param findings names of checks: every story in which one of them finds something does, or could not look
 */
public record TwoEditors(@Nullable Boolean always, List<Kind> kinds, List<String> findings) {

    /** The house rules are enough. */
    public static final TwoEditors NO_MORE = new TwoEditors(null, List.of(), List.of());

    public TwoEditors {
        kinds = Lists.copy(kinds);
        findings = Lists.copy(findings);
    }

    public boolean isAlways() {
        return Boolean.TRUE.equals(always);
    }

    /** @param code of a finding: the name of its check, or more behind it */
    public boolean isAbout(String code) {
        return findings.stream().anyMatch(name -> code.equals(name) || code.startsWith(name + "-"));
    }
}
