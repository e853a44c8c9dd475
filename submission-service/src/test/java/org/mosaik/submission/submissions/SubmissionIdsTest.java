package org.mosaik.submission.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SubmissionIdsTest {

    private final SubmissionIds ids = new SubmissionIds("a secret");

    @Test
    void growWithTime() {
        Instant now = Instant.parse("2026-11-20T12:00:00Z");

        String first = ids.byTime(now);
        String second = ids.byTime(now.plusMillis(1));

        assertThat(first).isLessThan(second).isNotEqualTo(ids.byTime(now));
        assertThat(UUID.fromString(first).version()).isEqualTo(7);
        assertThat(UUID.fromString(first).variant()).isEqualTo(2);
    }

    @Test
    void areTheSameForTheSameRequest() {
        String id = ids.byKey("nachbarn", "key", "digest");

        assertThat(id).isEqualTo(ids.byKey("nachbarn", "key", "digest"));
        assertThat(id)
                .isNotEqualTo(ids.byKey("nachbarn", "key", "other digest"))
                .isNotEqualTo(ids.byKey("nachbarn", "other key", "digest"))
                .isNotEqualTo(ids.byKey("andere", "key", "digest"))
                .isNotEqualTo(new SubmissionIds("another secret").byKey("nachbarn", "key", "digest"));
        assertThat(UUID.fromString(id)).hasToString(id);
    }
}
