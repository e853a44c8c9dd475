package org.mosaik.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mosaik.events.kit.ConsentMatrix;
import org.mosaik.events.kit.ConsentMatrix.Cell;

/** Persons x elements x channels x states: nothing appears anywhere without the consent of everyone who is in it. */
class PermissionMatrixTest {

    @ParameterizedTest
    @MethodSource("org.mosaik.events.kit.ConsentMatrix#all")
    void showsNothingWithoutItsConsent(Cell cell) {
        Content story = cell.story("hof", "Wir sind da.");
        Withdrawal withdrawal = cell.withdrawal("id", 7);

        assertThat(ConsentMatrix.CHANNELS).allSatisfy(channel -> {
            assertThat(Permission.allows(story, null, channel)).as(channel).isEqualTo(cell.wasAllowedOn(channel));
            assertThat(Permission.allows(story, withdrawal, channel))
                    .as(channel)
                    .isEqualTo(cell.isAllowedOn(channel));
        });
    }

    /** What services try is few of them, so it has to be the right ones. */
    @Test
    void inAFewCellsEveryTwoMeet() {
        List<Cell> few = ConsentMatrix.everyPair();

        assertThat(few).hasSizeLessThan(100);
        assertThat(pairs(few)).isEqualTo(pairs(ConsentMatrix.all())).isNotEmpty();
    }

    private static Set<Object> pairs(List<Cell> cells) {
        return cells.stream().flatMap(cell -> cell.pairs().stream()).collect(Collectors.toSet());
    }
}
