package org.mosaik.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaik.standalone.journey.Town.until;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mosaik.moderation.pictures.CasePictures;
import org.mosaik.standalone.journey.Town.Answer;
import org.mosaik.standalone.journey.Town.Told;
import org.mosaik.standalone.journey.marked.MarkedPicture;
import org.mosaik.standalone.journey.marked.Markers;
import org.mosaik.standalone.journey.marked.SearchEverything;
import tools.jackson.databind.json.JsonMapper;

/** A person who leaves a marker in everything that they hand in, change and answer, and of whom editors write. */
final class MarkedPerson {

    static final String CAMPAIGN = "unser-quartier";

    /** What is taken out of a photo before it is shown to anybody; it is left in what is sealed. */
    private static final List<String> STRIPPED = List.of("artist", "maker", "description", "xmp", "comment");

    private static final String FILE_NAME = "file name";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    final Markers markers = new Markers();
    private final Map<String, MarkedPicture> pictures = new LinkedHashMap<>();
    private final Set<String> addresses = new TreeSet<>();
    private final List<String> consents;
    private Town town;
    final Told told;

    private MarkedPerson(Town town, List<String> consents) {
        this.town = town;
        this.consents = consents;
        Answer answer = send(town.asProgram("/api/submissions"), "POST", 1, Map.of());
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        told = new Told(
                answer.json().path("id").asString(),
                answer.json().path("receipt").asString());
    }

    static MarkedPerson tells(Town town, String... consents) {
        return new MarkedPerson(town, List.of(consents));
    }

    /** Asked, answered, rejected, changed, approved and published; a photo looked at by the editors. */
    void goesTheWholeWay() {
        until(() -> town.decide(told, "ask", body("question", markers.word("question")))
                        .status()
                == 200);
        until(() -> town.receipt(told).path("stage").asString().equals("ASKED"));
        change(2, Map.of("answer", 1));
        String rejection =
                JSON.writeValueAsString(Map.of("reasons", List.of("personal-data"), "remark", markers.word("remark")));
        until(() -> town.decide(told, "reject", rejection).status() == 200);
        until(() -> town.receipt(told).path("stage").asString().equals("REJECTED"));
        change(3, Map.of());
        until(() -> town.decide(told, "approve", null).status() == 200);
        until(() -> town.isInTheFeed(told)
                && town.receipt(told).path("stage").asString().equals("ONLINE"));
        until(() -> pictureIsEverywhere());
        town.mosaik.awaitMail(address(3), mail -> mail.subject().contains("online"));
    }

    private static String body(String key, String word) {
        return JSON.writeValueAsString(Map.of(key, word));
    }

    /** With another photo; the one before is deleted then, so it is looked for now. */
    private void change(int version, Map<String, Object> more) {
        assertThat(foundInFile(town.mosaik.data().resolve("media")).keySet())
                .containsExactly("picture " + (version - 1));
        until(() -> {
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            town.mosaik.submission("/api/submissions/" + told.id()))
                    .header("Authorization", "Bearer " + told.secret())
                    .header(
                            "If-Match",
                            "\"" + town.receipt(told).path("revision").asLong() + "\"");
            Answer answer = send(request, "PUT", version, more);
            assertThat(answer.status()).as(answer.body()).isIn(200, 412);
            return answer.status() == 200;
        });
    }

    private Answer send(HttpRequest.Builder request, String method, int version, Map<String, Object> more) {
        MarkedPicture picture = pictures.computeIfAbsent("picture " + version, any -> new MarkedPicture());
        byte[] jpeg = picture.jpeg(STRIPPED.stream().map(markers::word).toList());
        Map<String, Object> story = story(version);
        story.putAll(more);
        return town.send(request.header("Content-Type", "multipart/form-data; boundary=grenze")
                .method(method, BodyPublishers.ofByteArray(multipart(JSON.writeValueAsString(story), jpeg))));
    }

    private byte[] multipart(String story, byte[] photo) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(("--grenze\r\nContent-Disposition: form-data; name=\"submission\"\r\n"
                        + "Content-Type: application/json\r\n\r\n" + story
                        + "\r\n--grenze\r\nContent-Disposition: form-data; name=\"photo\"; filename=\""
                        + markers.word(FILE_NAME) + ".jpg\"\r\nContent-Type: image/jpeg\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        all.writeBytes(photo);
        all.writeBytes("\r\n--grenze--\r\n".getBytes(StandardCharsets.UTF_8));
        return all.toByteArray();
    }

    private Map<String, Object> story(int version) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("title", word("title", version));
        fields.put(
                "text", word("begin", version) + " und " + word("middle", version) + "\nbis " + word("end", version));
        fields.put("place", word("place", version));
        fields.put("members", markers.number("members"));
        fields.put("hours", markers.number("hours"));
        fields.put("stage", "running");
        fields.put("needs", List.of("rooms", "money"));
        fields.put("opening", markers.day("opening") + "T10:30");
        fields.put("contact", Map.of("name", word("helper", version), "role", word("role", version)));
        fields.put("page", "https://" + word("page", version) + ".example/" + word("path", version));
        fields.put("referrer", word("referrer", version));
        Map<String, Object> story = new LinkedHashMap<>();
        story.put("campaign", CAMPAIGN);
        story.put("kind", "PROJECT");
        story.put("language", "de");
        story.put("fields", fields);
        story.put("consents", consents);
        story.put("people", Map.of("shown", "ME"));
        story.put("contact", Map.of("name", word("name", version), "email", address(version), "language", "de"));
        story.put("photos", List.of(Map.of("alt", word("alt", version), "credit", word("credit", version))));
        return story;
    }

    String word(String place, int version) {
        return markers.word(place + " " + version);
    }

    String address(int version) {
        String address = word("mail", version) + "@example.org";
        addresses.add(address);
        return address;
    }

    /** In the folder of every service that shows pictures; the editors' comes when they look at it. */
    private boolean pictureIsEverywhere() throws IOException {
        Path media = town.mosaik.data().resolve("media");
        for (String medium : names(media.resolve("submission"), told.id())) {
            town.mosaik.context("moderation").getBean(CasePictures.class).find(told.id(), medium, "320");
        }
        return !names(media.resolve("moderation"), told.id()).isEmpty()
                && !names(media.resolve("publication"), told.id()).isEmpty();
    }

    private static List<String> names(Path media, String id) throws IOException {
        try (Stream<Path> all = Files.walk(media)) {
            return all.filter(path -> path.getParent().endsWith(id))
                    .map(path -> path.getFileName().toString())
                    .toList();
        }
    }

    /** Deletes everything, as the receipt's last button does. */
    void erases() {
        assertThat(town.post(receipt("/erase"), Map.of()).status()).isEqualTo(303);
        until(this::isErased);
    }

    boolean isErased() {
        return town.get(receipt("")).status() == 410;
    }

    private URI receipt(String action) {
        return town.mosaik.submission("/receipt/" + told.id() + "/" + told.secret() + action);
    }

    /** What the page lists under what is kept, and what it says of the newsletter. */
    Set<String> remains(String sentToOthers) {
        String page = town.get(receipt("")).body();
        String list = page.substring(page.indexOf("id=\"remains\""), page.indexOf("id=\"erase\""));
        assertThat(list).contains("Was wir noch von Ihnen haben").doesNotContain("technischen Protokoll");
        Set<String> remains = new TreeSet<>(markers.in(list));
        town.receipt(told).path("shown").forEach(channel -> {
            if (channel.path("state").asString().equals("IRRECOVERABLE")) {
                remains.addAll(markers.in(sentToOthers));
            }
        });
        return remains;
    }

    /** After a start everything is at other ports. */
    void meets(Town reopened) {
        town = reopened;
    }

    void withdraws() {
        assertThat(town.own(told, "DELETE", null, null).status()).isEqualTo(200);
    }

    Map<String, Set<String>> foundIn(Path data) {
        return search().in(data);
    }

    Map<String, Set<String>> foundInFile(Path file) {
        return search().inFiles(file);
    }

    private SearchEverything search() {
        return new SearchEverything(markers, pictures, addresses);
    }

    /** What was kept of all versions together: all but earlier photos, sealed or not, and how a file was called. */
    Set<String> kept() {
        Set<String> places = places();
        places.removeAll(Set.of("picture 1", "picture 2", FILE_NAME));
        return places;
    }

    Set<String> places() {
        Set<String> places = new TreeSet<>(pictures.keySet());
        places.addAll(markers.places());
        return places;
    }

    /** Whether the search would see what is stripped, if it were there. */
    Set<String> foundInUpload() {
        try {
            Path upload = Files.createTempDirectory("upload").resolve(markers.word(FILE_NAME) + ".jpg");
            Files.write(
                    upload,
                    Objects.requireNonNull(pictures.get("picture 1"))
                            .jpeg(STRIPPED.stream().map(markers::word).toList()));
            return new TreeSet<>(foundInFile(upload).keySet());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
