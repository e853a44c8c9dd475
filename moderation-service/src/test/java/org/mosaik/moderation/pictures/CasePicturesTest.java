package org.mosaik.moderation.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Content;
import org.mosaik.events.Facts;
import org.mosaik.events.Medium;
import org.mosaik.events.Topic;
import org.mosaik.moderation.Browser;
import org.mosaik.moderation.Moderation;
import org.mosaik.moderation.Stories;
import org.mosaik.moderation.SubmissionMedia;

class CasePicturesTest {

    private final Moderation moderation = Moderation.shared();
    private final String id = Stories.anId();

    @Test
    void fetchesAPictureOnceAndForgetsItWithItsStory() throws Exception {
        handInWithPhoto();
        Browser browser = Browser.signedIn(moderation);
        String path = "/media/" + id + "/m1/960.jpg";
        assertThat(browser.get("/cases/" + id).body())
                .contains("src=\"" + path, "alt=\"Ein Garten\"", "Foto: Jana Beispiel");
        int asked = SubmissionMedia.ASKED.get();

        assertThat(browser.get(path).statusCode()).isEqualTo(200);
        assertThat(browser.get(path).headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(browser.get(path).headers().firstValue("Content-Security-Policy"))
                .hasValue("default-src 'none'; sandbox");
        assertThat(browser.get(path).headers().firstValue("X-Content-Type-Options"))
                .hasValue("nosniff");
        assertThat(SubmissionMedia.ASKED.get()).isEqualTo(asked + 1);
        Path copy = moderation.bean(CasePictures.class).find(id, "m1", "960").orElseThrow();
        assertThat(Files.readAllBytes(copy)).isEqualTo(SubmissionMedia.jpeg());

        assertThat(browser.get("/media/" + id + "/m2/960.jpg").statusCode()).isEqualTo(404);
        assertThat(browser.get("/media/" + id + "/m1/7.jpg").statusCode()).isEqualTo(404);

        moderation.log().append(Topic.WITHDRAWALS, Stories.everything(id, 900, 1), Facts.SUBMISSION_WITHDRAWN);

        await().until(() -> Files.notExists(copy));
        assertThat(browser.get(path).statusCode()).isEqualTo(404);
    }

    private void handInWithPhoto() {
        Content plain = Stories.contentOf(Stories.aStory(id));
        Medium photo = Medium.photo(
                "m1", "Ein Garten", "Jana Beispiel", List.of(new Medium.Rendition("960", 960, 640)), List.of());
        Content content = new Content(
                plain.campaign(),
                plain.kind(),
                plain.language(),
                plain.fields(),
                List.of(photo),
                plain.people(),
                plain.consents(),
                plain.variants(),
                plain.audiences(),
                List.of());
        moderation.handIn(Stories.submission(id, 1, content, 0));
    }
}
