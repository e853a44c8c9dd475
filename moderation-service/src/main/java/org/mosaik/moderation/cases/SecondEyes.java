package org.mosaik.moderation.cases;

import java.util.List;
import java.util.function.Predicate;
import org.mosaik.events.Case;
import org.mosaik.events.Content;
import org.mosaik.events.Person;
import org.mosaik.events.TwoEditors;

/** Why one editor is not enough to let a story out: the rules, read from top to bottom. */
final class SecondEyes {

    /** What there is to know of a story when somebody approves it, and what its campaign says. */
    record Look(Content content, List<Case.Finding> findings, TwoEditors campaign) {

        boolean shows(Person.Role role) {
            return content.people().stream().anyMatch(person -> person.role() == role);
        }

        boolean found(String beginning) {
            return findings.stream().anyMatch(finding -> finding.code().startsWith(beginning));
        }
    }

    private record Rule(String code, Predicate<Look> applies) {}

    private static final List<Rule> RULES = List.of(
            new Rule("child", look -> look.shows(Person.Role.CHILD)),
            new Rule("special", look -> look.found("special-")),
            new Rule("third-party", look -> look.content().people().stream().anyMatch(SecondEyes::isToldOf)),
            new Rule("campaign", look -> look.campaign().isAlways()),
            new Rule(
                    "campaign-kind",
                    look -> look.campaign().kinds().contains(look.content().kind())),
            new Rule(
                    "campaign-finding",
                    look -> look.findings().stream()
                            .anyMatch(finding -> look.campaign().isAbout(finding.code()))));

    private SecondEyes() {}

    /** Codes of the rules that apply; empty if one editor is enough. */
    static List<String> why(Content content, List<Case.Finding> findings, TwoEditors campaign) {
        Look look = new Look(content, findings, campaign);
        return RULES.stream()
                .filter(rule -> rule.applies().test(look))
                .map(Rule::code)
                .toList();
    }

    private static boolean isToldOf(Person person) {
        return person.isInText() && !person.id().equals(Person.SUBMITTER);
    }
}
