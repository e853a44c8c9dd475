package org.mosaik.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Medium;
import org.mosaik.media.MediaFolder;
import org.mosaik.media.PhotoFormat;
import org.mosaik.submission.submissions.Submissions;

/** Several photos: chosen one by one, put into order, taken out, and none lost on the way, without any JavaScript. */
class SeveralPhotosTest {

    private static final Map<String, String> GARDEN = Map.of("alt", "Ein Garten", "licence", "CC-BY-4.0");

    private final Running service = Running.shared();

    @Test
    void areAddedMovedAndRemovedByPlainButtons() {
        Running.Reply one = press("photos.add", List.of(), file("x", 0, 40));
        List<String> kept = kept(one);
        Running.Reply two = press("photos.add", kept, file("x", 1, 50));
        kept = kept(two);
        assertThat(kept).hasSize(2);
        assertThat(two.body()).contains("Bild 2 nach vorn", "Bild 1 nach hinten", "Noch ein Bild");

        Running.Reply up = press("photos.1.up", kept, whole());
        assertThat(up.status()).isEqualTo(200);
        assertThat(kept(up)).containsExactly(kept.get(1), kept.get(0));
        assertThat(up.body()).contains("id=\"photo-0\"", "value=\"Der Garten\"");
        assertThat(kept(press("photos.0.down", kept, whole()))).containsExactly(kept.get(1), kept.get(0));
        assertThat(kept(press("photos.0.up", kept, whole()))).isEqualTo(kept);

        Running.Reply removed = press("photos.0.remove", kept, whole());
        assertThat(kept(removed)).containsExactly(kept.get(1));
        assertThat(press("next", kept, whole().with("step", "photos")).body())
                .as("the one that was removed is gone at once")
                .contains("Bitte wählen Sie Ihr Bild noch einmal aus.");
    }

    @Test
    void standInTheStoryAsTheyStoodInTheForm() {
        List<String> kept = kept(press("photos.add", List.of(), file("x", 0, 40)));
        kept = kept(press("photos.add", kept, file("x", 1, 50)));

        Running.Reply look = press("look", kept, whole());
        assertThat(look.body()).contains("Bild 0 sagt", "Bild 1 sagt", "CC BY-SA 4.0");
        Running.Reply sent = press("send", kept, whole());
        assertThat(sent.status()).as(sent.body()).isEqualTo(303);

        List<Medium> photos = service.content(id(sent)).photos();
        assertThat(photos).extracting(Medium::alt).containsExactly("Bild 0 sagt", "Bild 1 sagt");
        assertThat(photos).extracting(Medium::licence).containsOnly("CC-BY-SA-4.0");
        assertThat(photos)
                .extracting(photo -> photo.renditions().get(0).width())
                .containsExactly(40, 50);
    }

    @Test
    void aWrongFileCostsNoOtherPhotoAndNoWords() {
        List<String> kept = kept(press("photos.add", List.of(), file("x", 0, 40)));

        Running.Reply wrong = press(
                "next",
                kept,
                whole().with("step", "photos")
                        .with("photos.1.alt", "Zweites")
                        .file("photos.1.file", "x.svg", "<svg/>".getBytes()));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(kept(wrong)).isEqualTo(kept);
        assertThat(wrong.body()).contains("href=\"#field-photos-1-file\"", "value=\"Zweites\"");

        Running.Reply instead =
                press("next", kept, whole().with("step", "photos").file("photos.0.file", "x.svg", "<svg/>".getBytes()));
        assertThat(kept(instead)).as("the one before is still there").isEqualTo(kept);
    }

    @Test
    void noMoreThanTheCampaignAsksFor() {
        List<String> kept = kept(press("photos.add", List.of(), file("x", 0, 40)));
        kept = kept(press("photos.add", kept, file("x", 1, 41)));
        Running.Reply full = press("photos.add", kept, file("x", 2, 42));

        assertThat(kept(full)).hasSize(3);
        assertThat(full.body()).doesNotContain("Noch ein Bild");
        assertThat(press("send", kept(full), file("x", 3, 43)).status()).isEqualTo(422);
    }

    @Test
    void programsSendThemInOneRequestAndKeepThemById() {
        Running.Reply taken = service.hand(new Multipart()
                .with(
                        "submission",
                        Story.aStory()
                                .with("photos", List.of(GARDEN, Map.of("alt", "Ein Beet")))
                                .json())
                .file("photo", "a", Pictures.jpeg(40, 30))
                .file("photo", "b", Pictures.jpeg(50, 30)));
        assertThat(taken.status()).as(taken.body()).isEqualTo(202);
        await().until(() -> service.bean(Submissions.class).find(taken.id()).isPresent());
        List<Medium> photos = service.content(taken.id()).photos();
        assertThat(photos).extracting(Medium::alt).containsExactly("Ein Garten", "Ein Beet");
        assertThat(photos).extracting(Medium::licence).containsExactly("CC-BY-4.0", "story-only");

        String first = photos.get(0).id();
        String second = photos.get(1).id();
        Running.Reply changed = put(
                taken,
                List.of(Map.of("id", second, "alt", "Ein Beet"), Map.of("alt", "Ein Topf")),
                Pictures.jpeg(60, 30));
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.json().at("/story/photos/0/id").asString()).isEqualTo(second);
        MediaFolder folder = service.bean(MediaFolder.class);
        assertThat(folder.find(taken.id(), first, "320", PhotoFormat.JPEG))
                .as("what was left out")
                .isEmpty();
        assertThat(folder.find(taken.id(), second, "320", PhotoFormat.JPEG)).isPresent();

        List<Map<String, String>> foreign = List.of(Map.of("id", first, "alt", "Ein Garten"), GARDEN);
        assertThat(put(taken, foreign, Pictures.jpeg(9, 9))
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("photos.0.file");
        assertThat(put(taken, List.of(), Pictures.jpeg(9, 9))
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .as("a file of which nothing is said")
                .isEqualTo("photos.0.alt");
    }

    @Test
    void theSamePhotoTwiceIsRefused() {
        byte[] jpeg = Pictures.jpeg(40, 30);

        Running.Reply twice = service.hand(new Multipart()
                .with(
                        "submission",
                        Story.aStory().with("photos", List.of(GARDEN, GARDEN)).json())
                .file("photo", "a", jpeg)
                .file("photo", "b", jpeg));

        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.json().at("/errors/0/field").asString()).isEqualTo("photos.1.file");
    }

    @Test
    void areChangedOnTheReceiptInTheSameWay() {
        List<String> kept = kept(press("photos.add", List.of(), file("x", 0, 40)));
        Running.Reply sent = press("send", kept(press("photos.add", kept, file("x", 1, 50))), whole());
        String id = id(sent);
        await().until(() -> service.bean(Submissions.class).find(id).isPresent());
        String receipt = sent.header("Location").replaceFirst("\\?.*", "");
        List<String> ids = service.content(id).photos().stream().map(Medium::id).toList();
        assertThat(kept(service.get(receipt))).isEqualTo(ids);

        Running.Reply moved =
                service.post(receipt + "/change", photos(whole(), ids).with("go", "photos.1.up"));
        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.body()).contains("<details open");
        Multipart turned = photos(whole(), kept(moved)).with("revision", "1").with("answer", "0");
        assertThat(service.post(receipt + "/change", turned).status()).isEqualTo(303);
        await().until(() ->
                service.content(id).photos().stream().map(Medium::id).toList().equals(List.of(ids.get(1), ids.get(0))));
    }

    private Running.Reply put(Running.Reply taken, List<Map<String, String>> photos, byte[] file) {
        return service.put(
                "/api/submissions/" + taken.id(),
                new Multipart()
                        .with(
                                "submission",
                                Story.aStory().with("photos", photos).json())
                        .file("photo", "x", file),
                "If-Match",
                service.get("/api/submissions/" + taken.id(), taken.bearer()).header("ETag"),
                taken.bearer()[0],
                taken.bearer()[1]);
    }

    private Running.Reply press(String button, List<String> kept, Multipart form) {
        return service.post("/nachbarn", photos(form, kept).with("go", button));
    }

    private static Multipart photos(Multipart form, List<String> kept) {
        for (int i = 0; i < kept.size(); i++) {
            form.with("photos." + i + ".kept", kept.get(i))
                    .with("photos." + i + ".alt", "Bild " + i + " sagt")
                    .with("photos." + i + ".licence", "CC-BY-SA-4.0");
        }
        return form;
    }

    private static Multipart file(String name, int place, int width) {
        return whole().file("photos." + place + ".file", name, Pictures.jpeg(width, 30));
    }

    private static Multipart whole() {
        return new Multipart()
                .with("kind", "STORY")
                .with("people.shown", "ME")
                .with("fields.title", "Der Garten")
                .with("consents.publish", "true")
                .with("contact.language", "de");
    }

    /** What the form holds of photos, in its order. */
    private static List<String> kept(Running.Reply reply) {
        Matcher found = Pattern.compile("name=\"photos\\.\\d+\\.kept\" value=\"([^\"]+)\"")
                .matcher(reply.body());
        List<String> kept = new ArrayList<>();
        while (found.find()) {
            kept.add(found.group(1));
        }
        return kept;
    }

    private static String id(Running.Reply sent) {
        return sent.header("Location").replaceFirst("/receipt/([^/]+)/.*", "$1");
    }
}
