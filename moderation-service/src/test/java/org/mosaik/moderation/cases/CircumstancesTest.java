package org.mosaik.moderation.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Case.Finding;
import org.mosaik.events.Decision;
import org.mosaik.events.Decision.Circumstances;
import org.mosaik.moderation.Stories;
import org.mosaik.moderation.checks.Found;

/** A decision says how it came about, so that its person can be told the truth. */
class CircumstancesTest {

    private static final List<Decision.Reason> OTHER = List.of(new Decision.Reason("other", null));

    private final Instant now = Instant.parse("2026-11-20T12:00:00Z");
    private final CaseDocument document = new CaseDocument("a");

    @Test
    void aRejectionSaysWhetherChecksHadPointedAnythingOut() {
        assertThat(rejected(new Found(List.of(new Finding("phone", "text")), null)))
                .isEqualTo(new Circumstances(false, true, false));
        assertThat(rejected(Found.NOTHING)).isEqualTo(new Circumstances(false, false, false));
        assertThat(rejected(new Found(List.of(new Finding("phone-unchecked", null)), null)))
                .as("a check that did not run has said nothing")
                .isEqualTo(new Circumstances(false, false, false));
    }

    @Test
    void whatWasKeptApartByAMachineWasPointedOutByOne() {
        document.on(Stories.from(null, Stories.aStory("a"), "fast"), now);
        document.reject(OTHER, editor());

        assertThat(document.asDecision().circumstances()).isEqualTo(new Circumstances(false, true, false));
    }

    @Test
    void aTakeDownSaysThatReadersCouldSeeIt() {
        document.on(Stories.aStory("a"), now);
        document.approve(editor());
        document.takeDown(OTHER, editor());

        assertThat(document.asDecision().circumstances()).isEqualTo(new Circumstances(true, false, false));
    }

    @Test
    void whatIsOpenAgainHasNone() {
        document.on(Stories.aStory("a"), now);
        document.reject(OTHER, editor());
        document.restore(editor());

        assertThat(document.asDecision().circumstances()).isNull();
    }

    @Test
    void aRebuiltStoreTakesThemFromTheLog() {
        document.on(Stories.aStory("a"), now);
        document.approve(editor());
        document.takeDown(OTHER, editor());
        CaseDocument rebuilt = new CaseDocument("a");

        rebuilt.restore(document.asDecision());

        assertThat(rebuilt.verdict()).isEqualTo(document.verdict());
    }

    private @Nullable Circumstances rejected(Found found) {
        CaseDocument looked = new CaseDocument("a");
        looked.on(Stories.aStory("a"), anew -> found, now);
        looked.reject(OTHER, new Editor("anna", Seen.at(looked.revision()), now));
        return looked.asDecision().circumstances();
    }

    private Editor editor() {
        return new Editor("anna", Seen.at(document.revision()), now);
    }
}
