package org.mosaik.submission;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaik.events.Origin;
import org.mosaik.submission.submissions.Submissions;
import org.springframework.core.env.Environment;

/** Row 39: a photo that was erased or blocked before is taken, and kept apart until an editor has looked. */
class KnownPhotosTest {

    private final Running service = Running.shared();

    @ParameterizedTest
    @ValueSource(strings = {"erase", "withdraw"})
    void row39APhotoOfAStoryThatIsGoneIsKeptApart(String action) {
        long seed = System.nanoTime();
        byte[] photo = Pictures.scene(seed, 400, 300, "jpeg");
        Running.Reply first = send(photo);
        assertThat(apart(first)).isEmpty();
        assertThat(apart(send(photo))).as("the first is still there").isEmpty();

        service.post(first.receipt() + "/" + action, "application/x-www-form-urlencoded", "");

        assertThat(apart(send(photo))).containsExactly("photo-gone");
        byte[] otherMetadata = Pictures.withSegment(photo, 0xFE, "another camera".getBytes(US_ASCII));
        assertThat(apart(send(otherMetadata))).containsExactly("photo-gone");
        assertThat(apart(send(Pictures.scene(seed + 1, 400, 300, "jpeg")))).isEmpty();
    }

    @Test
    void row39ABlockedPhotoIsKeptApartInWhateverSizeAndFormatItComesUntilItIsLetGo() {
        long seed = System.nanoTime();
        Running.Reply first = send(Pictures.scene(seed, 1200, 900, "jpeg"));
        String photo = service.content(first.id()).photos().get(0).id();

        HttpResponse<String> blocked = operator("POST", "/" + first.id() + "/" + photo);
        assertThat(blocked.statusCode()).isEqualTo(200);
        String looks = blocked.body().replaceFirst(".*\"looks\":\"([0-9a-f]{16})\".*", "$1");
        assertThat(operator("GET", "").body()).contains(looks);
        assertThat(apart(send(Pictures.scene(seed, 500, 400, "png")))).containsExactly("photo-blocked");
        assertThat(apart(send(Pictures.scene(seed + 1, 500, 400, "png")))).isEmpty();

        assertThat(operator("DELETE", "/" + looks).statusCode()).isEqualTo(204);
        assertThat(operator("DELETE", "/" + looks).statusCode()).isEqualTo(404);
        assertThat(apart(send(Pictures.scene(seed, 500, 400, "png")))).isEmpty();
    }

    @Test
    void whatIsNotThereOrLooksLikeEverythingCannotBeBlocked() {
        Running.Reply plain = send(Pictures.jpeg(50, 50));
        String photo = service.content(plain.id()).photos().get(0).id();

        assertThat(operator("POST", "/" + plain.id() + "/" + photo).statusCode())
                .isEqualTo(404);
        assertThat(operator("POST", "/" + plain.id() + "/nothing").statusCode()).isEqualTo(404);
        assertThat(operator("POST", "/..%2F..%2Fx/nothing").statusCode()).isIn(400, 404);
    }

    @Test
    void aPhotoThatComesLaterIsLookedAtAsWell() {
        byte[] photo = Pictures.scene(System.nanoTime(), 400, 300, "jpeg");
        Running.Reply gone = send(photo);
        service.delete("/api/submissions/" + gone.id(), gone.bearer());
        Running.Reply story = send(Pictures.jpeg(50, 50));

        Running.Reply changed = service.post(
                story.receipt() + "/change",
                new Multipart()
                        .with("revision", "1")
                        .with("fields.title", "Neu")
                        .with("consents.publish", "true")
                        .with("again.consents.publish", "true")
                        .with("contact.language", "de")
                        .with("people.shown", "ME")
                        .with("photos.0.alt", "Ein Beet")
                        .file("photos.0.file", "y.jpg", photo));

        assertThat(changed.status()).as(changed.body()).isEqualTo(303);
        await().untilAsserted(() -> assertThat(apart(story)).containsExactly("photo-gone"));
    }

    private Running.Reply send(byte[] photo) {
        Running.Reply taken = service.hand(new Multipart()
                .with(
                        "submission",
                        Story.aStory()
                                .with("photos", List.of(Map.of("alt", "Ein Garten")))
                                .json())
                .file("photo", "x.jpg", photo));
        assertThat(taken.status()).as(taken.body()).isEqualTo(202);
        await().until(() -> service.bean(Submissions.class).find(taken.id()).isPresent());
        return taken;
    }

    private List<String> apart(Running.Reply taken) {
        Origin origin = service.onTheLog(taken.id()).orElseThrow().origin();
        return Objects.requireNonNull(origin).quarantine();
    }

    private HttpResponse<String> operator(String method, String path) {
        String port = service.bean(Environment.class).getProperty("local.management.port");
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/blocked" + path))
                                    .method(method, BodyPublishers.noBody())
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
