package org.mosaik.moderation.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mosaik.events.Decision;
import org.mosaik.events.Decision.Outcome;
import org.mosaik.events.Withdrawal;
import org.mosaik.events.kit.ConsentMatrix.Cell;
import org.mosaik.moderation.Stories;

/** Persons x elements x channels x states: no case is approved, released or left approved without everybody's agreement. */
class ConsentMatrixTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    @ParameterizedTest
    @MethodSource("org.mosaik.events.kit.ConsentMatrix#all")
    void isDecidedAsItsPeopleAgreed(Cell cell) {
        CaseDocument document = new CaseDocument("a");
        document.on(Stories.submission("a", 6, cell.story("probe", "Wir sind da."), 0), NOW);

        Answer approved = document.approve(new Editor("anna", Seen.at(document.revision()), NOW));
        if (document.first() != null) {
            approved = document.approve(new Editor("bert", Seen.at(document.revision()), NOW));
        }
        assertThat(approved == Answer.DONE).isEqualTo(cell.wasAllowedOn("site"));
        assertThat(document.findings().isEmpty()).isEqualTo(cell.wasAllowedOn("site"));

        Withdrawal withdrawal = cell.withdrawal("a", 7);
        if (withdrawal != null) {
            document.on(withdrawal, NOW);
        }
        document.release(Duration.ZERO, NOW);

        Decision decision = document.asDecision();
        assertThat(decision.isReleased()).isEqualTo(cell.isAllowedOn("site"));
        assertThat(decision.outcome()).isEqualTo(cell.isAllowedOn("site") ? Outcome.APPROVED : Outcome.OPEN);
        assertThat(decision.content() == null).isEqualTo(!cell.isAllowedOn("site"));
    }
}
