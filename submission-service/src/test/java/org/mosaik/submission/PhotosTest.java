package org.mosaik.submission;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaik.events.Medium;
import org.mosaik.events.Submission;
import org.mosaik.media.MediaFolder;
import org.mosaik.media.PhotoFormat;
import org.mosaik.media.SignedAddresses;
import org.mosaik.submission.photos.Photos;

/** Photos on their way in and out; what the pictures themselves go through is tested where it happens. */
class PhotosTest {

    private static final Story WITH_PHOTO =
            Story.aStory().with("photos", List.of(Map.of("alt", "Ein Garten", "credit", "Jana")));

    private final Running service = Running.shared();
    private final SignedAddresses addresses = new SignedAddresses(Running.MEDIA_KEY);

    @Test
    void aPhotoIsKeptBeforeAnybodyIsToldOfIt() {
        Running.Reply taken = send(Pictures.jpeg(1200, 800), "garten.jpg");

        Medium photo = photo(taken);
        assertThat(photo.alt()).isEqualTo("Ein Garten");
        assertThat(photo.credit()).isEqualTo("Jana");
        assertThat(photo.renditions()).extracting(Medium.Rendition::name).containsExactly("1920", "960", "320");
        assertThat(service.bean(MediaFolder.class).complete(taken.id(), photo.id()))
                .isTrue();
    }

    @Test
    void aPhotoIsHandedToWhoHoldsItsSignedAddressUntilItIsTakenBack() {
        Running.Reply taken = send(Pictures.png(400, 300), "garten.png");
        String path = path(taken);
        String signed = addresses.sign(path, Instant.now().plusSeconds(60));
        String photo = photo(taken).id();

        Running.Reply file = service.get(signed);
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.header("Content-Security-Policy")).contains("sandbox");
        assertThat(service.get(path).status()).isEqualTo(403);
        assertThat(service.get(signed.replace("320.jpg", "960.jpg")).status()).isEqualTo(403);
        assertThat(service.get(addresses.sign(path, Instant.now().minusSeconds(1)))
                        .status())
                .isEqualTo(403);

        service.delete("/api/submissions/" + taken.id(), taken.bearer());
        assertThat(service.get(signed).status()).isEqualTo(410);
        await().until(() -> service.bean(MediaFolder.class)
                .find(taken.id(), photo, "320", PhotoFormat.JPEG)
                .isEmpty());
    }

    @Test
    void theSameRequestHasTheSamePhoto() {
        byte[] jpeg = Pictures.jpeg(50, 50);

        Running.Reply first = service.hand(multipart(jpeg, "a"), "Idempotency-Key", "photo-key");
        Running.Reply second = service.hand(multipart(jpeg, "b"), "Idempotency-Key", "photo-key");

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(service.hand(multipart(Pictures.jpeg(60, 50), "a"), "Idempotency-Key", "photo-key")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void row31NothingOfThePhotosPastIsHandedOn() {
        byte[] exif = "Exif\0\0GPS 51.434408 PERSONMARK".getBytes(ISO_8859_1);

        Running.Reply taken = send(Pictures.withSegment(Pictures.jpeg(50, 50), 0xE1, exif), "x.jpg");

        assertThat(service.get(addresses.sign(path(taken), Instant.now().plusSeconds(60)))
                        .body())
                .doesNotContain("PERSONMARK")
                .doesNotContain("Exif");
    }

    @Test
    void row32APictureThatIsAPageTooBecomesAPicture() {
        byte[] page = "<html><script>alert(1)</script>".getBytes(ISO_8859_1);

        Running.Reply taken = send(Pictures.withSegment(Pictures.jpeg(50, 50), 0xFE, page), "x.html");

        assertThat(service.get(addresses.sign(path(taken), Instant.now().plusSeconds(60)))
                        .body())
                .doesNotContain("<script>");
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("row 29", 422, Base64.getDecoder().decode("R0lGODn//3//gAAAACH5BAAAAAAALAAAAAAA//9/AAA=")),
                Arguments.of("row 33", 415, "<svg onload='alert(1)'/>".getBytes(ISO_8859_1)),
                Arguments.of("row 34", 422, "MZ\u0090\0\u0003".getBytes(ISO_8859_1)),
                Arguments.of("row 34", 422, "<?php system('x');".getBytes(ISO_8859_1)),
                Arguments.of("row 34", 422, "X5O!P%@AP[4\\PZX54(P^)7CC)7}$".getBytes(ISO_8859_1)),
                Arguments.of("row 35", 415, "RIFF\0\0\0\0WEBPVP8X".getBytes(ISO_8859_1)),
                Arguments.of(
                        "row 36",
                        422,
                        Stream.of(Pictures.jpeg(50, 50))
                                .map(jpeg -> java.util.Arrays.copyOf(jpeg, 40))
                                .findFirst()
                                .orElseThrow()),
                Arguments.of("row 38", 415, "\0\0\0\u0018ftypheic".getBytes(ISO_8859_1)));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void rows29To38RefuseWhatIsNoPhotoAndStoreNothing(String row, int status, byte[] upload) {
        long before = service.records();

        Running.Reply api = service.hand(multipart(upload, "x.jpg"));

        assertThat(api.status()).as(row + api.body()).isEqualTo(status);
        assertThat(api.json().at("/errors/0/field").asString()).isEqualTo("photos.0.file");
        assertThat(service.records()).isEqualTo(before);
    }

    @Test
    void aFormSaysWhatIsWrongWithThePhotoAndKeepsTheRest() {
        byte[] upload = "\0\0\0\u0018ftypheic".getBytes(ISO_8859_1);

        Running.Reply form = service.post(
                "/nachbarn",
                new Multipart()
                        .with("kind", "STORY")
                        .with("fields.title", "Mein Garten")
                        .with("photos.0.alt", "Ein Garten")
                        .with("people.shown", "ME")
                        .with("consents.publish", "true")
                        .with("contact.language", "de")
                        .file("photos.0.file", "x.jpg", upload));

        assertThat(form.status()).isEqualTo(415);
        assertThat(form.body())
                .contains(
                        "value=\"Mein Garten\"",
                        "href=\"#field-photos-0-file\"",
                        "Speichern Sie das Bild als JPEG oder PNG.",
                        "Einstellungen &gt; Kamera &gt; Formate &gt; Maximale Kompatibilität");
    }

    /** Row 30: few bytes, many pixels. */
    @Test
    void row30RefusesAPictureOfTooManyPixels() {
        byte[] png = Pictures.png(10, 10);
        java.nio.ByteBuffer.wrap(png).putInt(16, 19_000).putInt(20, 19_000);
        java.util.zip.CRC32 sum = new java.util.zip.CRC32();
        sum.update(png, 12, 17);
        java.nio.ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());

        assertThat(service.hand(multipart(png, "x.png")).status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../x", "a%00.jpg"})
    void row37NamesOfFilesAreNothing(String name) {
        Running.Reply taken = send(Pictures.jpeg(50, 50), name);

        assertThat(photo(taken).id()).matches("[0-9a-f]{32}");
        assertThat(service.get(taken.receipt()).body()).doesNotContain(name);
    }

    @Test
    void aPhotoNeedsWordsAndWordsNeedAPhoto() {
        Running.Reply noWords = service.hand(
                new Multipart().with("submission", Story.aStory().json()).file("photo", "x", Pictures.jpeg(9, 9)));
        Running.Reply noPhoto = service.hand(WITH_PHOTO.json());

        assertThat(noWords.status()).isEqualTo(422);
        assertThat(noWords.json().at("/errors/0/field").asString()).isEqualTo("photos.0.alt");
        assertThat(noPhoto.status()).isEqualTo(422);
    }

    @Test
    void aPhotoStaysUntilItIsRemoved() {
        Running.Reply taken = send(Pictures.jpeg(50, 50), "x.jpg");
        String photo = photo(taken).id();

        change(
                taken,
                new Multipart()
                        .with("photos.0.kept", photo)
                        .with("photos.0.alt", "Ein Beet")
                        .with("people.shown", "ME"),
                "1");
        await().until(() -> onTheLog(taken).revision() > 1);
        assertThat(photo(taken).id()).isEqualTo(photo);
        assertThat(photo(taken).alt()).isEqualTo("Ein Beet");

        change(taken, new Multipart(), Long.toString(onTheLog(taken).revision()));
        await().until(() -> service.content(taken.id()).media().isEmpty());
        assertThat(service.bean(MediaFolder.class).find(taken.id(), photo, "320", PhotoFormat.JPEG))
                .isEmpty();
    }

    @Test
    void whatWasUploadedGoesWithItsPhotoAndWithItsSubmission() {
        byte[] first = Pictures.jpeg(50, 50);
        byte[] second = Pictures.jpeg(60, 50);
        Running.Reply taken = send(first, "x.jpg");
        String photo = photo(taken).id();
        assertThat(original(taken, photo)).contains(first);

        change(
                taken,
                new Multipart()
                        .with("photos.0.alt", "Ein Beet")
                        .with("people.shown", "ME")
                        .file("photos.0.file", "y.jpg", second),
                "1");
        await().until(() -> !photo(taken).id().equals(photo));
        String replaced = photo(taken).id();
        assertThat(original(taken, photo)).isEmpty();
        assertThat(original(taken, replaced)).contains(second);

        service.post(taken.receipt() + "/erase", "application/x-www-form-urlencoded", "");
        assertThat(original(taken, replaced)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"original.jpg", "original.sealed", "marks"})
    void whatIsSealedHasNoAddress(String file) {
        Running.Reply taken = send(Pictures.jpeg(50, 50), "x.jpg");
        String path = "/media/" + taken.id() + "/" + photo(taken).id() + "/" + file;

        assertThat(service.get(addresses.sign(path, Instant.now().plusSeconds(60)))
                        .status())
                .isEqualTo(404);
    }

    private Optional<byte[]> original(Running.Reply taken, String photo) {
        return service.bean(Photos.class).original(taken.id(), photo);
    }

    private void change(Running.Reply taken, Multipart form, String revision) {
        Running.Reply reply = service.post(
                taken.receipt() + "/change",
                form.with("revision", revision)
                        .with("fields.title", "Neu")
                        .with("consents.publish", "true")
                        .with("again.consents.publish", "true")
                        .with("contact.language", "de"));
        assertThat(reply.status()).as(reply.body()).isEqualTo(303);
    }

    private Running.Reply send(byte[] photo, String name) {
        Running.Reply taken = service.hand(multipart(photo, name));
        assertThat(taken.status()).as(taken.body()).isEqualTo(202);
        await().until(() -> service.bean(org.mosaik.submission.submissions.Submissions.class)
                .find(taken.id())
                .isPresent());
        return taken;
    }

    private static Multipart multipart(byte[] photo, String name) {
        return new Multipart().with("submission", WITH_PHOTO.json()).file("photo", name, photo);
    }

    private Medium photo(Running.Reply taken) {
        return Objects.requireNonNull(service.content(taken.id()).cover());
    }

    private String path(Running.Reply taken) {
        return "/media/" + taken.id() + "/" + photo(taken).id() + "/320.jpg";
    }

    private Submission onTheLog(Running.Reply taken) {
        return service.onTheLog(taken.id()).orElseThrow();
    }
}
