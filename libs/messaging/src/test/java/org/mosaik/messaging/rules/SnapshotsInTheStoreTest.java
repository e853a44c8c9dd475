package org.mosaik.messaging.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaik.messaging.rules.SharedModeration.anId;
import static org.mosaik.messaging.rules.SharedModeration.submissions;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Content;
import org.mosaik.events.FieldValue;
import org.mosaik.events.Kind;
import org.mosaik.events.Submission;
import org.mosaik.messaging.log.LogPosition;
import org.mosaik.messaging.read.Received;

/** An owner takes its own record for a late rival if the store gives back anything else than what was put in. */
class SnapshotsInTheStoreTest {

    @Test
    void comeBackDigitByDigitAndLetterByLetter() {
        Map<String, FieldValue> fields = new LinkedHashMap<>();
        for (String number :
                List.of("0", "7", "12.50", "0.1", "-3.00", "5000", "9007199254740993", "123456789.123456")) {
            fields.put("n" + fields.size(), new FieldValue.Numeric(new BigDecimal(number)));
        }
        fields.put("title", new FieldValue.Text("مرحبا ${7*7} 😀 \"quoted\" $where"));
        Submission story = with(fields);

        submissions().apply(List.of(new Received<>(story, 1, new LogPosition("submissions", 0, 1), null)));

        assertThat(submissions().find(story.id())).contains(story);
    }

    private static Submission with(Map<String, FieldValue> fields) {
        Content content = new Content(
                "probe", Kind.STORY, "de", fields, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        return new Submission(
                anId(),
                9_007_199_254_740_993L,
                Submission.State.RECEIVED,
                "probe",
                content,
                List.of(),
                Instant.parse("2026-11-20T10:00:00.123Z"),
                1,
                0,
                null);
    }
}
