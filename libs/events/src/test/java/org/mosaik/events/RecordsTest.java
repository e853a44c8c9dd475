package org.mosaik.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordsTest {

    @Test
    void doNotChangeWithTheCollectionsTheyWereMadeFrom() {
        List<Withdrawal.Entry> entries = new ArrayList<>();
        Map<String, FieldValue> fields = new LinkedHashMap<>();
        Withdrawal withdrawal = new Withdrawal("s1", 1, Withdrawal.State.ACTIVE, entries);
        Variant variant = new Variant("de", null, fields);

        entries.add(Withdrawal.Entry.everything(1, Stories.MORNING));
        fields.put("title", new FieldValue.Text("Hallo"));

        assertThat(withdrawal.entries()).isEmpty();
        assertThat(variant.fields()).isEmpty();
        assertThatThrownBy(() -> variant.fields().put("text", new FieldValue.Text("Hallo")))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void refuseAFieldWithoutAValue() {
        Map<String, FieldValue> fields = new HashMap<>(Collections.singletonMap("title", null));

        assertThatNullPointerException().isThrownBy(() -> new Variant("de", null, fields));
    }

    @Test
    void isReleasedOnlyWhenApprovedAndReleased() {
        List<String> released = Samples.all().stream()
                .filter(sample -> sample.snapshot() instanceof Decision decision && decision.isReleased())
                .map(Sample::name)
                .toList();

        assertThat(released).containsExactly("approved-released");
    }

    @Test
    void speakTheReadersLanguageOrTheCampaignsFirst() {
        Campaign campaign = (Campaign) Campaigns.all().get(0).snapshot();

        assertThat(campaign.in("tr", campaign.title())).isEqualTo("İyi komşuluk");
        assertThat(campaign.in("fr", campaign.title())).isEqualTo("Gute Nachbarschaft");
        assertThat(campaign.in("fr", Map.of())).isEmpty();
        assertThat(campaign.kind(Kind.EVENT)).isPresent();
        assertThat(campaign.kind(Kind.PORTRAIT)).isEmpty();
    }

    @Test
    void findWhatWasDoneAndWhoHandedItIn() {
        for (Sample sample : Samples.all()) {
            if (sample.snapshot() instanceof Delivery delivery) {
                assertThat(delivery.occasion("published")).isPresent();
                assertThat(delivery.occasion("asked-1")).isEmpty();
            } else if (sample.snapshot() instanceof Submission submission) {
                boolean erased = submission.state() == Submission.State.ERASED;
                assertThat(submission.submitter().isEmpty()).isEqualTo(erased);
            }
        }
    }
}
