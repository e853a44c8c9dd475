package org.mosaik.submission.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mosaik.events.Submission;

class RecentKeysTest {

    private final RecentKeys keys = new RecentKeys();

    @Test
    void tellWhatIsStillRunning() {
        assertThat(keys.begin("key", "digest")).isEmpty();

        assertThat(keys.begin("key", "digest")).contains(new RecentKeys.Seen("digest", null));
    }

    @Test
    void tellWhatCameOfTheFirst() {
        Submission taken = Submission.erased("one", 1);
        keys.begin("key", "digest");

        keys.done("key", taken);

        assertThat(keys.begin("key", "other")).contains(new RecentKeys.Seen("digest", taken));
    }

    @Test
    void forgetWhatCameToNothing() {
        keys.begin("key", "digest");

        keys.forget("key");

        assertThat(keys.begin("key", "digest")).isEmpty();
    }

    @Test
    void neverGrowWithoutBound() {
        keys.begin("first", "digest");

        for (int i = 0; i < 10_000; i++) {
            keys.begin("key" + i, "digest");
        }

        assertThat(keys.begin("first", "digest")).isEmpty();
    }
}
