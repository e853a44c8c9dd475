package org.mosaik.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Content;
import org.mosaik.events.Decision;
import org.mosaik.events.Facts;
import org.mosaik.events.Medium;
import org.mosaik.events.Redaction;
import org.mosaik.events.Retouch;
import org.mosaik.events.Topic;
import org.mosaik.media.MediaFolder;
import org.mosaik.media.PhotoFormat;
import org.mosaik.media.SignedAddresses;

/** What editors change in a photo: they get the upload, its person is told, and no open copy of what they hid is left. */
class RedactedPhotoTest {

    private static final Instant THEN = Instant.parse("2026-11-20T10:00:00Z");
    private static final Story WITH_PHOTO =
            Story.aStory().with("photos", List.of(Map.of("alt", "Ein Garten", "credit", "Jana")));

    private final Running service = Running.shared();
    private final MediaFolder folder = service.bean(MediaFolder.class);
    private final SignedAddresses addresses = new SignedAddresses(Running.MEDIA_KEY);
    private final Running.Reply taken = service.hand(new Multipart()
            .with("submission", WITH_PHOTO.json())
            .file("photo", "garten.jpg", Pictures.jpeg(1200, 800)));
    private final Medium photo = service.content(taken.id()).photos().get(0);

    @Test
    void theUploadIsHandedToWhoRedactsItUntilItIsTakenBack() {
        String path = "/media/" + taken.id() + "/" + photo.id() + "/original";
        String signed = signed(path);

        assertThat(service.get(path).status()).isEqualTo(403);
        Running.Reply file = service.get(signed);
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Cache-Control")).isEqualTo("no-store");
        assertThat(file.header("Content-Type")).isEqualTo("application/octet-stream");

        service.delete("/api/submissions/" + taken.id(), taken.bearer());
        assertThat(service.get(signed).status()).isEqualTo(410);
    }

    @Test
    void onceItIsShownRedactedNoCopyLiesOpenAndItsPersonGoesOnSeeingIt() {
        String path = "/media/" + taken.id() + "/" + photo.id() + "/960.jpg";
        String before = service.get(signed(path)).body();
        assertThat(folder.complete(taken.id(), photo.id())).isTrue();

        decide();

        for (String rendition : List.of("1920", "960", "320")) {
            for (PhotoFormat format : PhotoFormat.values()) {
                await().until(() ->
                        folder.find(taken.id(), photo.id(), rendition, format).isEmpty());
            }
        }
        assertThat(service.get(signed(path)).body()).isEqualTo(before);
    }

    @Test
    void itsPersonReadsWhatWasChanged() {
        decide();

        await().until(() -> service.get(taken.receipt() + "?lang=de")
                .body()
                .contains("Das hat die Redaktion an Ihren Bildern geändert"));
        assertThat(service.get(taken.receipt() + "?lang=de").body())
                .contains("Bild 1 ist bearbeitet", "<del>Ein Garten</del>", "<ins>Drei Beete</ins>");
    }

    private void decide() {
        Retouch retouch = new Retouch(
                photo.id(),
                "Drei Beete",
                new Retouch.Redacted(new Redaction(List.of(), null, 1), "anew", photo.renditions(), photo.formats()),
                null);
        Content content = service.content(taken.id());
        Decision decision = new Decision(
                taken.id(),
                10,
                1,
                Decision.Outcome.APPROVED,
                ACampaign.ID,
                content.withMedia(List.of(retouch.in(photo))),
                Decision.Release.HELD,
                List.of(),
                List.of(),
                THEN);
        service.log().append(Topic.DECISIONS, decision, Facts.CASE_APPROVED);
    }

    private String signed(String path) {
        return addresses.sign(path, Instant.now().plusSeconds(60));
    }
}
