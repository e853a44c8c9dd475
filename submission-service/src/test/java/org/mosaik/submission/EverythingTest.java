package org.mosaik.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Content;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Articles 15 and 20: a person gets everything that is kept of their story, and nobody else does. */
class EverythingTest {

    private final Running service = Running.shared();

    @Test
    void holdsTheStoryItsPhotoAndEveryConsentWordForWord() throws Exception {
        Running.Reply sent = service.post(
                "/nachbarn",
                new Multipart()
                        .with("kind", "STORY")
                        .with("fields.title", "Der Garten")
                        .with("contact.email", "jana@example.org")
                        .with("contact.name", "Jana")
                        .with("contact.language", "de")
                        .with("photos.0.alt", "Ein Beet")
                        .with("people.shown", "ME")
                        .with("consents.publish", "true")
                        .file("photos.0.file", "x.jpg", Pictures.jpeg(400, 300)));
        String receipt = sent.header("Location");
        Content content = service.content(receipt.replaceFirst("/receipt/([^/]+)/.*", "$1"));

        Map<String, byte[]> files = files(receipt + "/everything.zip");
        JsonNode everything = JsonMapper.shared().readTree(files.get("everything.json"));

        assertThat(everything.at("/receipt/story/fields/title").asString()).isEqualTo("Der Garten");
        assertThat(everything.at("/receipt/story/contact/email").asString()).isEqualTo("jana@example.org");
        assertThat(everything.at("/receivedAt").asString()).isNotBlank();
        JsonNode consent = everything.at("/consents/0");
        assertThat(consent.path("text").asString()).isEqualTo(ACampaign.PUBLISH_DE);
        assertThat(consent.path("sha256").asString())
                .isEqualTo(content.consents().get(0).wordingHash());
        assertThat(consent.path("givenAt").asString()).isNotBlank();
        String photo = content.photos().get(0).id();
        assertThat(files.remove("photos/" + photo + "-original.jpg")).isEqualTo(Pictures.jpeg(400, 300));
        assertThat(files.keySet())
                .filteredOn(name -> name.startsWith("photos/"))
                .hasSize(3)
                .allSatisfy(
                        name -> assertThat(new String(files.get(name), UTF_8)).contains("All rights reserved"));
    }

    @Test
    void afterEverythingWasTakenBackItSaysWhatIsLeft() throws Exception {
        Running.Reply taken = service.handed(Story.aStory());
        service.post(taken.receipt() + "/withdraw", "application/x-www-form-urlencoded", "");

        Map<String, byte[]> files = files(taken.receipt() + "/everything.zip");

        JsonNode everything = JsonMapper.shared().readTree(files.get("everything.json"));
        assertThat(files.keySet()).containsExactly("everything.json");
        assertThat(everything.at("/receipt/state").asString()).isEqualTo("WITHDRAWN");
        assertThat(everything.at("/takenBack/0/at").asString()).isNotBlank();
        assertThat(everything.at("/contacts/0/email").asString()).isEqualTo("person@example.org");
        assertThat(everything.toString()).doesNotContain("Der Garten");
    }

    @Test
    void isForTheHolderOfTheLinkAlone() {
        Running.Reply taken = service.handed(Story.aStory());

        assertThat(service.get(taken.receipt().replaceFirst("[^/]+$", "nobodys-secret") + "/everything.zip")
                        .status())
                .isEqualTo(404);
    }

    private Map<String, byte[]> files(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(service.address() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(response.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment;");
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(response.body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
