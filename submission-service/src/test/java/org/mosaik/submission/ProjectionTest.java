package org.mosaik.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Facts;
import org.mosaik.events.Topic;
import org.mosaik.submission.submissions.SubmissionDocument;
import org.mosaik.submission.submissions.Submissions;

class ProjectionTest {

    private final Running service = Running.shared();
    private final String id = UUID.randomUUID().toString();

    @Test
    void projectsACreationOnceHoweverOftenItComes() {
        for (int i = 0; i < 5; i++) {
            service.log().append(Topic.SUBMISSIONS, Records.received(id), Facts.SUBMISSION_RECEIVED);
        }
        marker();

        SubmissionDocument document = document();
        assertThat(document.revisionOn(Topic.SUBMISSIONS)).isEqualTo(1);
        assertThat(document.content()).isEqualTo(Records.received(id).content());
        assertThat(document.withdrawals()).isEmpty();
        assertThat(service.log().table(Topic.SUBMISSIONS).get(id)).isEqualTo(Records.received(id));
    }

    @Test
    void keepsTheNewestAndRepeatsItAfterALateRecord() {
        service.log().append(Topic.SUBMISSIONS, Records.received(id, 9, "Neu", 1), Facts.SUBMISSION_CHANGED);
        service.log().append(Topic.SUBMISSIONS, Records.received(id, 1, "Alt", 1), Facts.SUBMISSION_RECEIVED);

        await().untilAsserted(
                        () -> assertThat(service.log().table(Topic.SUBMISSIONS).get(id))
                                .isEqualTo(Records.received(id, 9, "Neu", 1)));
        assertThat(document().content())
                .isEqualTo(Records.received(id, 9, "Neu", 1).content());
    }

    @Test
    void parksWhatCannotBeReadAndGoesOn() {
        service.log().raw(Topic.SUBMISSIONS.name(), id.getBytes(UTF_8), "{".getBytes(UTF_8), java.util.Map.of());

        marker();

        assertThat(service.bean(Submissions.class).find(id)).isEmpty();
    }

    @Test
    void aRevokedLinkOpensNothing() {
        service.log().append(Topic.SUBMISSIONS, Records.received(id, 1, "Titel", 2), Facts.SUBMISSION_RECEIVED);
        await().until(() -> service.bean(Submissions.class).find(id).isPresent());
        org.mosaik.events.ReceiptLinks links = service.bean(org.mosaik.events.ReceiptLinks.class);

        assertThat(service.get("/receipt/" + id + "/" + links.secret(id, 1)).status())
                .isEqualTo(404);
        assertThat(service.get("/receipt/" + id + "/" + links.secret(id, 2)).status())
                .isEqualTo(200);
    }

    /** Written behind the others in the same partition; once it is there, they are dealt with. */
    private void marker() {
        service.log().append(Topic.SUBMISSIONS, Records.received(id + "-marker"), Facts.SUBMISSION_RECEIVED);
        for (int i = 0; i < Topic.PARTITIONS * 6; i++) {
            service.log().append(Topic.SUBMISSIONS, Records.received(id + "-" + i), Facts.SUBMISSION_RECEIVED);
        }
        for (int i = 0; i < Topic.PARTITIONS * 6; i++) {
            String behind = id + "-" + i;
            await().until(() -> service.bean(Submissions.class).find(behind).isPresent());
        }
    }

    private SubmissionDocument document() {
        return service.bean(Submissions.class).find(id).orElseThrow();
    }
}
