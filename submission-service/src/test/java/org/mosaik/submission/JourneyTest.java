package org.mosaik.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.mosaik.events.Submission;
import org.mosaik.submission.submissions.Submissions;

class JourneyTest {

    private final Running service = Running.shared();

    @Test
    void aStoryIsTakenShownToItsPersonAndTakenBack() {
        Running.Reply taken = service.hand(Story.aStory().json());

        assertThat(taken.status()).isEqualTo(202);
        assertThat(taken.header("Location")).isEqualTo("/api/submissions/" + taken.id());
        assertThat(service.onTheLog(taken.id()).orElseThrow().state()).isEqualTo(Submission.State.RECEIVED);
        await().until(() -> service.bean(Submissions.class).find(taken.id()).isPresent());

        Running.Reply receipt = service.get("/api/submissions/" + taken.id(), taken.bearer());
        assertThat(receipt.status()).isEqualTo(200);
        assertThat(receipt.json().at("/story/fields/title").asString()).isEqualTo("Der Garten hinter dem Bahnhof");

        Running.Reply withdrawn = service.delete("/api/submissions/" + taken.id(), taken.bearer());
        assertThat(withdrawn.json().path("state").asString()).isEqualTo("WITHDRAWN");
        await().untilAsserted(() -> {
            assertThat(service.withdrawn(taken.id()))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.upTo()).isEqualTo(1));
            assertThat(service.onTheLog(taken.id()).orElseThrow().content()).isNull();
        });
    }
}
