package org.mosaik.moderation.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Case;
import org.mosaik.events.Kind;
import org.mosaik.events.TwoEditors;
import org.mosaik.moderation.Stories;
import org.mosaik.moderation.StoriesOfOthers;
import org.mosaik.moderation.checks.Found;

/** What a campaign adds to the rules of the house, and never takes away. */
class CampaignRulesTest {

    private final CaseDocument document = new CaseDocument("a");
    private final Instant now = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void aCampaignMayAskForTwoWithEveryStory() {
        document.on(Stories.aStory("a"), now);

        takesTwoUnder(new TwoEditors(true, List.of(), List.of()), "campaign");
    }

    @Test
    void aCampaignMayAskForTwoWithAKindOfStory() {
        document.on(Stories.aStory("a"), now);
        assertThat(document.takesTwo(new TwoEditors(null, List.of(Kind.EVENT), List.of())))
                .isEmpty();

        takesTwoUnder(new TwoEditors(null, List.of(Kind.EVENT, Kind.STORY), List.of()), "campaign-kind");
    }

    @Test
    void aCampaignMayAskForTwoWhereACheckFindsSomething() {
        document.on(Stories.aStory("a"), seen -> found("phone"), now);
        assertThat(document.takesTwo(new TwoEditors(false, List.of(), List.of("mail", "phon"))))
                .isEmpty();

        takesTwoUnder(new TwoEditors(false, List.of(), List.of("phone")), "campaign-finding");
    }

    @Test
    void aCheckThatDidNotRunCountsAsIfItHadFoundSomething() {
        document.on(Stories.aStory("a"), seen -> found("phone-unchecked"), now);

        takesTwoUnder(new TwoEditors(false, List.of(), List.of("phone")), "campaign-finding");
    }

    @Test
    void noCampaignTakesAwayWhatTheHouseAsksFor() {
        document.on(StoriesOfOthers.ofAChild("a"), now);

        assertThat(document.takesTwo(new TwoEditors(false, List.of(), List.of())))
                .contains("child");
    }

    @Test
    void whatItsCampaignAsksForIsNotApprovedAmongMany() {
        document.on(Stories.aStory("a"), now);
        Editor anna = by("anna", new TwoEditors(true, List.of(), List.of()));

        assertThat(document.approveAmongMany(anna)).isEqualTo(Answer.ONE_BY_ONE);
    }

    private void takesTwoUnder(TwoEditors rules, String because) {
        assertThat(document.approve(by("anna", rules))).isEqualTo(Answer.DONE);
        assertThat(document.state()).isEqualTo(Case.State.OPEN);
        assertThat(document.unwritten().get(0).codes()).containsExactly(because);
        assertThat(document.approve(by("anna", rules))).isEqualTo(Answer.SECOND_EYES);
        assertThat(document.approve(by("bert", rules))).isEqualTo(Answer.DONE);
        assertThat(document.state()).isEqualTo(Case.State.APPROVED);
    }

    private static Found found(String code) {
        return new Found(List.of(new Case.Finding(code, null)), null);
    }

    private Editor by(String name, TwoEditors rules) {
        return new Editor(name, Seen.at(document.revision()), now, rules);
    }
}
