package org.mosaik.publication.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mosaik.publication.kit.RunningPublication.LOG;
import static org.mosaik.publication.kit.RunningPublication.SUBMISSIONS;
import static org.mosaik.publication.kit.RunningPublication.site;
import static org.mosaik.publication.kit.Stories.aPortrait;
import static org.mosaik.publication.kit.Stories.anId;
import static org.mosaik.publication.kit.Stories.everything;

import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Content;
import org.mosaik.events.Delivery;
import org.mosaik.media.MediaFolder;
import org.mosaik.media.PhotoFormat;
import org.mosaik.publication.kit.FakeSubmissions.Mood;
import org.mosaik.publication.kit.RunningPublication;

/** Pictures come by signed address from another service, which may be slow, down, or not have them any more. */
class KeepPicturesTest {

    private final MediaFolder folder = RunningPublication.shared().getBean(MediaFolder.class);

    @BeforeAll
    static void start() {
        RunningPublication.shared();
    }

    @Test
    void fetchesEveryRenditionOnceAndServesItFromHere() {
        String id = anId();
        LOG.decide(aPortrait().withPhoto("herd").released(id, 100));
        LOG.awaitPublished(id);
        SUBMISSIONS.become(id, Mood.IS_DOWN);

        assertThat(SUBMISSIONS.asked(id)).isEqualTo(3);
        assertThat(site().status("/media/" + id + "/herd/960.jpg")).isEqualTo(200);
        assertThat(site().status("/media/" + id + "/herd/320.jpg")).isEqualTo(200);
        assertThat(SUBMISSIONS.asked(id)).isEqualTo(3);
    }

    @Test
    void goesOnWithoutAPictureThatIsGone() {
        String id = anId();
        SUBMISSIONS.become(id, Mood.IS_GONE);

        LOG.decide(aPortrait().withPhoto("herd").released(id, 100));

        LOG.awaitPublished(id);
        assertThat(published(id).media()).isEmpty();
        assertThat(site().status("/media/" + id + "/herd/960.jpg")).isEqualTo(404);
    }

    @Test
    void triesAgainWhenTheSubmissionServiceWasDown() {
        String id = anId();
        SUBMISSIONS.become(id, Mood.IS_DOWN);
        LOG.decide(aPortrait().withPhoto("herd").released(id, 100));
        await().until(() -> SUBMISSIONS.asked(id) >= 2);
        assertThat(LOG.publication(id)).isNull();
        assertThat(site().status("/stories/" + id)).isEqualTo(200);
        assertThat(site().get("/media/" + id + "/herd/960.jpg"))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(503))
                .satisfies(answer ->
                        assertThat(answer.headers().firstValue("Retry-After")).isPresent());

        SUBMISSIONS.become(id, Mood.HAS_IT);

        LOG.awaitPublished(id);
        assertThat(published(id).media()).hasSize(1);
    }

    @Test
    void aSlowSubmissionServiceHoldsUpNoRecordsAndNoOtherStories() {
        String slow = anId();
        SUBMISSIONS.become(slow, Mood.IS_SLOW);
        LOG.decide(aPortrait().withPhoto("herd").released(slow, 100));
        await().until(() -> SUBMISSIONS.asked(slow) >= 1);

        String other = anId();
        LOG.decide(aPortrait().released(other, 100));

        LOG.awaitPublished(other);
        assertThat(SUBMISSIONS.isAnswering(slow)).isTrue();
        assertThat(LOG.publication(slow)).isNull();
        SUBMISSIONS.become(slow, Mood.HAS_IT);
        LOG.awaitPublished(slow);
    }

    @Test
    void removesOurCopiesWhenTheStoryIsTakenBack() {
        String id = anId();
        LOG.decide(aPortrait().withPhoto("herd").held(id, 100));
        await().until(() -> folder.complete(id, "herd"));
        LOG.awaitDelivery(id, Delivery.State.DELIVERED);

        LOG.withdraw(everything(id, 110));

        await().until(() -> folder.find(id, "herd", "960", PhotoFormat.JPEG).isEmpty());
        assertThat(site().status("/media/" + id + "/herd/960.jpg")).isEqualTo(410);
    }

    @Test
    void whatEditorsRedactedComesFromThemAndNothingElseIsLeftOrReached() {
        String id = anId();
        LOG.decide(aPortrait().withPhoto("herd").released(id, 100));
        LOG.awaitPublished(id);
        int asked = SUBMISSIONS.paths(id).size();

        LOG.decide(aPortrait().withPhoto("herd").redactedAs("herd-2").released(id, 120));

        await().untilAsserted(() -> assertThat(folder.media(id)).containsExactly("herd-2"));
        assertThat(SUBMISSIONS.paths(id).subList(asked, SUBMISSIONS.paths(id).size()))
                .isNotEmpty()
                .allMatch(path -> path.startsWith("/redacted/" + id + "/herd-2/"));
        await().until(() -> site().status("/media/" + id + "/herd-2/960.jpg") == 200);
        assertThat(site().status("/media/" + id + "/herd/960.jpg")).isEqualTo(404);
        await().untilAsserted(() -> assertThat(published(id).media())
                .singleElement()
                .satisfies(photo -> assertThat(photo.address()).endsWith("/media/" + id + "/herd-2"))
                .satisfies(photo -> assertThat(photo.original()).isNull()));
        assertThat(site().get("/stories/" + id).body())
                .contains("/media/" + id + "/herd-2/")
                .doesNotContain("/media/" + id + "/herd/");
    }

    @Test
    void servesNothingThatIsNotThatStorysPicture() {
        String id = anId();
        LOG.decide(aPortrait().withPhoto("herd").held(id, 100));
        await().until(() -> site().status("/media/" + id + "/herd/960.jpg") == 200);

        assertThat(site().status("/media/" + id + "/other/960.jpg")).isEqualTo(404);
        assertThat(site().status("/media/" + id + "/herd/5000.jpg")).isEqualTo(404);
        assertThat(site().status("/media/" + id + "/..%2f..%2fetc/960.jpg")).isIn(400, 404);
        assertThat(site().status("/media/" + anId() + "/herd/960.jpg")).isEqualTo(404);
    }

    private static Content published(String id) {
        return Objects.requireNonNull(
                Objects.requireNonNull(LOG.publication(id)).content());
    }
}
