package org.mosaik.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mosaik.standalone.journey.Town.until;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Redaction.Area;
import org.mosaik.media.kit.Decoded;
import org.mosaik.media.kit.NoisePatch;
import org.mosaik.media.kit.Scenes;

/**
 * A patch of noise in a photo, which an editor covers: it is in no picture that anybody is shown and in no file that lies open, in
 * any service, size or format. The same photo without the cover shows that it would be found.
 */
class RedactedPhotoTest {

    private static final NoisePatch PATCH = new NoisePatch(5, new Area(350, 200, 300, 350));
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Town town = Town.running();
    private final byte[] upload = jpeg(PATCH.on(Scenes.scene(System.nanoTime(), 2100, 1500)));

    @Test
    void whatIsCoveredIsInNoPictureAndNoOpenFileThoughTheControlShowsItInEveryOneAndAllGoesWithItsStory()
            throws IOException {
        String reader = "leserin-" + System.nanoTime() + "@example.org";
        town.subscribe(reader);
        Town.Told control = town.tell("Kontrolle", "kontrolle@example.org", upload);
        Town.Told covered = town.tell("Verdeckt", "verdeckt@example.org", upload);
        String photo = medium(town, covered);
        Area area = PATCH.area();
        String boxes =
                "{\"boxes\":[{\"fill\":\"BLUR\",\"area\":{\"left\":%d,\"top\":%d,\"width\":%d,\"height\":%d}}],\"turns\":0}"
                        .formatted(area.left(), area.top(), area.width(), area.height());

        assertThat(town.decide(covered, "media/" + photo + "/redact", boxes).status())
                .isEqualTo(200);
        String redacted = medium(town, covered);
        assertThat(redacted).isNotEqualTo(photo);
        assertThat(correlations(files("moderation", covered.id())).values())
                .hasSize(6)
                .allMatch(RedactedPhotoTest::isUnknown);

        for (Town.Told told : List.of(control, covered)) {
            assertThat(town.decide(told, "approve", null).status()).isEqualTo(200);
        }
        until(() -> town.isInTheFeed(control) && town.isInTheFeed(covered));
        town.mosaik.awaitMail(reader, mail -> String.valueOf(mail.text()).contains(covered.id()));

        Map<String, Double> shown = correlations(shown(covered, reader));
        assertThat(shown).hasSizeGreaterThanOrEqualTo(6);
        assertThat(shown.values()).allMatch(RedactedPhotoTest::isUnknown);
        Map<String, Double> controls = correlations(shown(control, reader));
        assertThat(controls.keySet().stream().map(RedactedPhotoTest::size)).containsAll(sizes(shown));
        assertThat(controls.values()).allMatch(one -> one > 0.9);

        await().untilAsserted(() -> {
            Map<String, Double> open = correlations(files("", covered.id()));
            assertThat(open).hasSizeGreaterThanOrEqualTo(12);
            assertThat(open.values()).allMatch(RedactedPhotoTest::isUnknown);
        });
        assertThat(correlations(files("submission", control.id())).values()).allMatch(one -> one > 0.9);
        for (String size : List.of("1920.jpg", "960.jpg", "320.jpg", "960.webp")) {
            String unredacted = "/media/" + covered.id() + "/" + photo + "/" + size;
            assertThat(town.get(town.mosaik.publication(unredacted)).status()).isEqualTo(404);
        }

        town.post(URI.create(covered.receipt() + "/erase"), Map.of());
        await().untilAsserted(() -> assertThat(files("", covered.id())).isEmpty());
    }

    private static boolean isUnknown(double correlation) {
        return Math.abs(correlation) < NoisePatch.KNOWN_AGAIN;
    }

    private static Set<String> sizes(Map<String, Double> pictures) {
        Set<String> sizes = new TreeSet<>();
        pictures.keySet().forEach(address -> sizes.add(size(address)));
        return sizes;
    }

    private static String size(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    /** Of the photo as it would be published. */
    static String medium(Town town, Town.Told told) {
        URI address = town.mosaik.moderation("/api/cases/" + told.id());
        until(() -> town.editor(HttpRequest.newBuilder(address)).status() == 200);
        return town.editor(HttpRequest.newBuilder(address))
                .json()
                .at("/content/media/0/id")
                .asString();
    }

    /** Every picture of the story that pages, feeds, programs and mails lead to, and the sizes and formats beside those. */
    private Map<String, byte[]> shown(Town.Told told, String reader) {
        Pattern link = Pattern.compile("/media/" + told.id() + "/[A-Za-z0-9_-]+");
        Set<String> photos = new TreeSet<>();
        Stream.of(
                        "/stories/" + told.id(),
                        "/" + Town.CAMPAIGN,
                        "/feed.atom",
                        "/" + Town.CAMPAIGN + "/feed.atom",
                        "/api/stories/" + told.id())
                .map(page -> town.get(town.mosaik.publication(page)).body())
                .forEach(page -> link.matcher(page).results().forEach(found -> photos.add(found.group())));
        town.mosaik.mails().stream()
                .filter(mail -> mail.to().contains(reader))
                .forEach(mail ->
                        link.matcher(mail.text() + mail.html()).results().forEach(found -> photos.add(found.group())));
        assertThat(photos).hasSize(1);
        Map<String, byte[]> pictures = new TreeMap<>();
        for (String photo : photos) {
            for (String size : List.of("1920.jpg", "960.jpg", "320.jpg", "1920.webp", "960.webp", "320.webp")) {
                pictures.put(photo + "/" + size, bytes(town.mosaik.publication(photo + "/" + size)));
            }
        }
        return pictures;
    }

    /** Everything that lies in the folders of the story, in one service or in all. */
    private Map<String, byte[]> files(String service, String id) {
        Path root = town.mosaik.data().resolve("media").resolve(service);
        try (Stream<Path> all = Files.walk(root)) {
            Map<String, byte[]> files = new TreeMap<>();
            for (Path file : all.filter(Files::isRegularFile)
                    .filter(path -> path.toString().contains(id))
                    .toList()) {
                files.put(file.toString(), Files.readAllBytes(file));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of what is a picture. */
    private static Map<String, Double> correlations(Map<String, byte[]> files) {
        Map<String, Double> correlations = new TreeMap<>();
        files.forEach((name, bytes) ->
                Decoded.of(bytes).ifPresent(picture -> correlations.put(name, PATCH.correlation(picture))));
        return correlations;
    }

    private static byte[] bytes(URI address) {
        try {
            HttpResponse<byte[]> answer =
                    HTTP.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as("%s", address).isEqualTo(200);
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
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
