package org.mosaik.submission.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Codec;
import org.mosaik.events.Content;
import org.mosaik.submission.Records;

/** Row 71: looked at before anything is written. */
class RecordSizeTest {

    @Test
    void leavesRoomForWhatStandsAroundAStory() {
        Content content = Objects.requireNonNull(Records.received("one").content());
        int whole = Codec.write(Records.received("one")).length;

        assertThat(new RecordSize(whole).fits(content)).isFalse();
        assertThat(new RecordSize(whole + 2_048).fits(content)).isTrue();
    }
}
