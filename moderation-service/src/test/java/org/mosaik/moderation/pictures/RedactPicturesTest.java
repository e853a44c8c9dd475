package org.mosaik.moderation.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Case;
import org.mosaik.events.Content;
import org.mosaik.events.Facts;
import org.mosaik.events.Medium;
import org.mosaik.events.Redaction.Area;
import org.mosaik.events.Topic;
import org.mosaik.media.MediaFolder;
import org.mosaik.media.SignedAddresses;
import org.mosaik.media.kit.NoisePatch;
import org.mosaik.media.kit.Scenes;
import org.mosaik.moderation.Browser;
import org.mosaik.moderation.Moderation;
import org.mosaik.moderation.Stories;
import org.mosaik.moderation.SubmissionMedia;
import org.mosaik.moderation.cases.CaseDocument;

/** An editor redacts a photo in the console; what lies here and what others may fetch is made anew. */
class RedactPicturesTest {

    private static final NoisePatch PATCH = new NoisePatch(11, new Area(300, 300, 250, 250));
    private static final byte[] UPLOAD = jpeg(PATCH.on(Scenes.scene(4, 1400, 1000)));
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Moderation moderation = Moderation.shared();
    private final MediaFolder folder = moderation.bean(MediaFolder.class);
    private final String id = Stories.anId();
    private final String page = "/cases/" + id + "/media/m1";
    private final Browser anna = Browser.signedIn(moderation);

    @BeforeEach
    void handIn() {
        SubmissionMedia.has("/media/" + id + "/m1/original", UPLOAD);
        SubmissionMedia.has("/media/" + id + "/m1/960.jpg", UPLOAD);
        Medium photo = Medium.photo(
                "m1",
                "Ein Garten",
                "Jana Beispiel",
                List.of(new Medium.Rendition("1920", 1400, 1000), new Medium.Rendition("960", 960, 686)),
                List.of());
        Content plain = Stories.contentOf(Stories.aStory(id));
        moderation.handIn(Stories.submission(id, 1, plain.withMedia(List.of(photo)), 0));
    }

    @Test
    void whatWasRedactedReplacesEveryCopyHereAndOnlyOnceApprovedOthersMayFetchIt() throws Exception {
        assertThat(anna.get("/media/" + id + "/m1/960.jpg").statusCode()).isEqualTo(200);
        assertThat(anna.get(page).body()).contains("id=\"stage\"");

        HttpResponse<String> saved = redact(anna, "BLUR");

        assertThat(saved.statusCode()).isEqualTo(302);
        Medium redacted = shown();
        assertThat(redacted.original()).isEqualTo("m1");
        assertThat(folder.media(id)).containsExactly(redacted.id());
        assertThat(folder.complete(id, redacted.id())).isTrue();
        assertThat(folder.formats(id, redacted.id())).containsExactly("webp");
        assertThat(correlation(anna, "/media/" + id + "/" + redacted.id() + "/960.jpg"))
                .isBetween(-NoisePatch.KNOWN_AGAIN, NoisePatch.KNOWN_AGAIN);
        assertThat(anna.get("/media/" + id + "/m1/960.jpg").statusCode()).isEqualTo(404);
        assertThat(correlation(anna, page + "/as-handed-in/960.jpg")).isGreaterThan(0.9);
        assertThat(folder.media(id)).containsExactly(redacted.id());
        assertThat(anna.get("/cases/" + id).body()).contains("/media/" + id + "/" + redacted.id() + "/960.jpg");
        String path = "/redacted/" + id + "/" + redacted.id() + "/960.webp";
        assertThat(fetch(signed(path)).statusCode()).isEqualTo(404);

        CaseDocument open = moderation.find(id).orElseThrow();
        anna.post("/cases/" + id + "/approve", "revision", String.valueOf(open.revision()));
        moderation.awaitState(id, Case.State.APPROVED);

        assertThat(fetch(signed(path)).statusCode()).isEqualTo(200);
        assertThat(fetch(path + "?expires=9999999999&signature=x").statusCode()).isEqualTo(404);
        assertThat(fetch(signed("/redacted/" + id + "/m1/960.jpg")).statusCode())
                .isEqualTo(404);
        assertThat(Objects.requireNonNull(moderation.last(Topic.DECISIONS, id).content())
                        .media())
                .extracting(Medium::id)
                .containsExactly(redacted.id());

        moderation.log().append(Topic.WITHDRAWALS, Stories.everything(id, 900, 1), Facts.SUBMISSION_WITHDRAWN);
        await().untilAsserted(() -> assertThat(folder.media(id)).isEmpty());
        assertThat(fetch(signed(path)).statusCode()).isEqualTo(404);
    }

    @Test
    void aSecondRedactionHasAnotherNameAndTheFirstIsGone() {
        redact(anna, "BLUR");
        String first = shown().id();

        redact(anna, "BLACK");

        assertThat(shown().id()).isNotEqualTo(first);
        assertThat(folder.media(id)).containsExactly(shown().id());

        anna.post(page + "/redact", "revision", revision());
        assertThat(shown().id()).isEqualTo("m1");
        assertThat(folder.media(id)).isEmpty();
        assertThat(moderation.find(id).orElseThrow().story().retouches().uncoveredBy())
                .containsExactly("anna");
    }

    @Test
    void row64APictureIsNotRedactedOnceSomebodyElseDecidedAndNothingTypedIsLost() {
        String before = revision();
        CaseDocument document = moderation.find(id).orElseThrow();
        Browser bert = Browser.signedIn(moderation, "bert");
        assertThat(bert.post("/cases/" + id + "/approve", "revision", before).statusCode())
                .isEqualTo(302);
        long decided = moderation.awaitState(id, Case.State.APPROVED).revision();

        HttpResponse<String> late = anna.post(
                page + "/redact",
                "revision",
                before,
                "fill",
                "BLACK",
                "left",
                "30.5",
                "top",
                "30",
                "width",
                "25",
                "height",
                "25");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("value=\"30.5\"", "Dieser Fall hat sich inzwischen geändert");
        CaseDocument now = moderation.find(id).orElseThrow();
        assertThat(now.revision()).isEqualTo(decided).isGreaterThan(document.revision());
        assertThat(now.story().retouches().all()).isEmpty();
        assertThat(folder.media(id)).isEmpty();
    }

    @Test
    void aPreviewShowsTheRedactionAndKeepsNothing() {
        HttpResponse<String> answer =
                anna.post(page + "/preview", "fill", "BLUR", "left", "30", "top", "30", "width", "25", "height", "25");

        assertThat(answer.statusCode()).isEqualTo(200);
        String image = page + "/preview.jpg?fill=BLUR&left=30&top=30&width=25&height=25";
        assertThat(answer.body().replace("&amp;", "&")).contains(image);
        assertThat(correlation(anna, image)).isBetween(-NoisePatch.KNOWN_AGAIN, NoisePatch.KNOWN_AGAIN);
        assertThat(correlation(anna, page + "/preview.jpg")).isGreaterThan(0.9);
        assertThat(folder.media(id)).isEmpty();
        assertThat(revision()).isEqualTo(revision());
    }

    @Test
    void withoutAnOriginalTheLargestCopyIsRedacted() {
        SubmissionMedia.has("/media/" + id + "/m1/original", new byte[0]);
        SubmissionMedia.has("/media/" + id + "/m1/1920.jpg", UPLOAD);

        redact(anna, "BLACK");

        assertThat(shown().renditions()).first().isEqualTo(new Medium.Rendition("1920", 1400, 1000));
    }

    @Test
    void numbersThatAreNoneAreToldAndKept() {
        HttpResponse<String> answer = anna.post(
                page + "/redact",
                "revision",
                revision(),
                "fill",
                "BLUR",
                "left",
                "30",
                "top",
                "viel",
                "width",
                "25",
                "height",
                "0");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("href=\"#field-left-1\"", "value=\"viel\"", "Kasten 1: Bitte geben Sie vier Zahlen");
        assertThat(anna.get("/cases/" + id + "/media/m9").statusCode()).isEqualTo(404);
        assertThat(anna.get(page + "/preview.jpg?left=x").statusCode()).isEqualTo(422);
    }

    @Test
    void editorsDescribeAPhotoAndThePersonsOwnWordsComeBack() {
        assertThat(anna.post(page + "/describe", "revision", revision(), "alt", " Drei  Beete ")
                        .statusCode())
                .isEqualTo(302);
        assertThat(shown().alt()).isEqualTo("Drei Beete");
        assertThat(anna.get(page).body()).contains("Drei Beete", "Ein Garten");

        anna.post(page + "/describe", "revision", revision(), "alt", "");
        assertThat(shown().alt()).isEqualTo("Ein Garten");
        assertThat(anna.post(page + "/describe", "revision", revision(), "alt", "x".repeat(301))
                        .statusCode())
                .isEqualTo(422);
    }

    private HttpResponse<String> redact(Browser editor, String fill) {
        Area area = PATCH.area();
        return editor.post(
                page + "/redact",
                "revision",
                revision(),
                "fill",
                fill,
                "left",
                String.valueOf(area.left() / 10.0),
                "top",
                String.valueOf(area.top() / 10.0),
                "width",
                String.valueOf(area.width() / 10.0),
                "height",
                String.valueOf(area.height() / 10.0));
    }

    private String revision() {
        return String.valueOf(moderation.find(id).orElseThrow().revision());
    }

    private Medium shown() {
        return Objects.requireNonNull(moderation.find(id).orElseThrow().story().edited())
                .photos()
                .get(0);
    }

    private double correlation(Browser editor, String path) {
        HttpResponse<byte[]> answer = editor.bytes(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        try {
            return PATCH.correlation(ImageIO.read(new ByteArrayInputStream(answer.body())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String signed(String path) {
        return new SignedAddresses(SubmissionMedia.KEY)
                .sign(path, moderation.clock().instant().plusSeconds(60));
    }

    private HttpResponse<byte[]> fetch(String address) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(moderation.uri(address)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static byte[] jpeg(BufferedImage picture) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpeg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
