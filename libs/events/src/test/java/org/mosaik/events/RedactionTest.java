package org.mosaik.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mosaik.events.Redaction.Area;
import org.mosaik.events.Redaction.Box;
import org.mosaik.events.Redaction.Fill;

class RedactionTest {

    private static final Redaction FACE = boxes(new Area(400, 200, 200, 200));

    private static Redaction boxes(Area... areas) {
        return new Redaction(
                List.of(areas).stream().map(area -> new Box(Fill.BLUR, area)).toList(), null, 0);
    }

    private static Redaction cropped(Area crop) {
        return new Redaction(List.of(), crop, 0);
    }

    @Test
    void aSmallerMovedOrMissingBoxShowsMore() {
        assertThat(boxes(new Area(400, 200, 200, 199)).showsMoreThan(FACE)).isTrue();
        assertThat(boxes(new Area(401, 200, 200, 200)).showsMoreThan(FACE)).isTrue();
        assertThat(Redaction.NONE.showsMoreThan(FACE)).isTrue();
    }

    @Test
    void aLargerFurtherOrOtherwiseFilledBoxDoesNot() {
        Box black = new Box(Fill.BLACK, new Area(400, 200, 200, 200));

        assertThat(FACE.showsMoreThan(FACE)).isFalse();
        assertThat(FACE.showsMoreThan(Redaction.NONE)).isFalse();
        assertThat(boxes(new Area(399, 199, 202, 202)).showsMoreThan(FACE)).isFalse();
        assertThat(boxes(new Area(0, 0, 5, 5), new Area(400, 200, 200, 200)).showsMoreThan(FACE))
                .isFalse();
        assertThat(new Redaction(List.of(black), null, 3).showsMoreThan(FACE)).isFalse();
    }

    @Test
    void severalBoxesAndACropHideTogetherWhatOneHid() {
        assertThat(boxes(new Area(400, 200, 100, 200), new Area(500, 200, 100, 200))
                        .showsMoreThan(FACE))
                .isFalse();
        assertThat(boxes(new Area(400, 200, 100, 200), new Area(501, 200, 100, 200))
                        .showsMoreThan(FACE))
                .isTrue();
        assertThat(cropped(new Area(0, 400, 1000, 600)).showsMoreThan(FACE)).isFalse();
        assertThat(cropped(new Area(0, 399, 1000, 601)).showsMoreThan(FACE)).isTrue();
    }

    @Test
    void aWiderCropShowsMoreUnlessABoxHidesWhatItBringsBack() {
        Redaction narrow = cropped(new Area(100, 0, 900, 1000));

        assertThat(cropped(new Area(99, 0, 901, 1000)).showsMoreThan(narrow)).isTrue();
        assertThat(cropped(new Area(101, 0, 899, 1000)).showsMoreThan(narrow)).isFalse();
        assertThat(boxes(new Area(0, 0, 100, 1000)).showsMoreThan(narrow)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"-1,0,10,10", "0,-1,10,10", "0,0,0,10", "0,0,10,0", "991,0,10,10", "0,991,10,10", "2147483647,0,1,1"})
    void anAreaLiesOnThePhoto(int left, int top, int width, int height) {
        assertThat(boxes(new Area(left, top, width, height)).isSound()).isFalse();
        assertThat(cropped(new Area(left, top, width, height)).isSound()).isFalse();
        assertThat(boxes(new Area(990, 990, 10, 10)).isSound()).isTrue();
    }

    @Test
    void whoShowsWhatWasHiddenIsRemembered() {
        Retouch plain = Retouch.none("m1");
        Retouch hidden = plain.redactedAs(redacted(FACE, "a"), "anna");
        Retouch more = hidden.redactedAs(redacted(boxes(new Area(300, 100, 400, 400)), "b"), "anna");
        Retouch less = more.redactedAs(redacted(FACE, "c"), "bert");

        assertThat(hidden.uncoveredBy()).isNull();
        assertThat(more.uncoveredBy()).isNull();
        assertThat(less.uncoveredBy()).isEqualTo("bert");
        assertThat(less.redactedAs(redacted(FACE, "d"), "carla").uncoveredBy()).isEqualTo("bert");
        assertThat(hidden.redactedAs(null, "carla").uncoveredBy()).isEqualTo("carla");
    }

    private static Retouch.Redacted redacted(Redaction redaction, String id) {
        return new Retouch.Redacted(redaction, id, List.of(), List.of());
    }
}
