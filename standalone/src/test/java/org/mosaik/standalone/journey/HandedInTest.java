package org.mosaik.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaik.standalone.journey.Town.until;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mosaik.standalone.demo.DemoContent;
import org.mosaik.standalone.demo.DemoStory;
import org.mosaik.standalone.journey.Town.Answer;
import org.mosaik.standalone.journey.Town.Told;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What campaigns of this kind are sent, by form and by program: portraits of a studio, one of them of a child, good examples
 * from fifteen towns, evenings with a date, an organisation's figures, and one story in four languages.
 */
class HandedInTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BOUNDARY = "a-boundary-for-tests";

    private final Town town = Town.running();
    private final String family = UUID.randomUUID() + "@example.org";

    /** One line of the file. */
    private record Line(
            String campaign,
            String kind,
            String language,
            Map<String, Object> fields,
            String credit,
            boolean minor,
            int photo) {

        static Line read(String text) {
            JsonNode line = JSON.readTree(text);
            Map<String, Object> fields = new LinkedHashMap<>();
            line.path("fields")
                    .properties()
                    .forEach(field -> fields.put(
                            field.getKey(),
                            field.getValue().isNumber()
                                    ? field.getValue().asInt()
                                    : field.getValue().asString()));
            return new Line(
                    line.path("campaign").asString(),
                    line.path("kind").asString(),
                    line.path("language").asString(),
                    fields,
                    line.path("credit").asString(""),
                    line.path("minor").asBoolean(false),
                    line.path("photo").asInt(-1));
        }

        boolean hasPhoto() {
            return photo >= 0;
        }

        String name() {
            return fields.getOrDefault("name", fields.get("title")).toString();
        }
    }

    @Test
    void programsHandInEveryLineAndEveryLineIsShown() throws IOException {
        long jobs = sumOf("Arbeits- und Ausbildungsplätze");
        Map<Line, Told> told = new LinkedHashMap<>();
        for (Line line : lines()) {
            told.put(line, byProgram(line));
        }

        for (Map.Entry<Line, Told> one : told.entrySet()) {
            if (one.getKey().minor()) {
                assertThat(town.decide(one.getValue(), "approve", null).status())
                        .as("nobody with custody has agreed")
                        .isEqualTo(409);
                agree("mutter-" + family);
                assertThat(town.decide(one.getValue(), "approve", null).status())
                        .as("one of two has agreed")
                        .isEqualTo(409);
                agree("vater-" + family);
            }
            until(() -> town.decide(one.getValue(), "approve", null).status() == 200);
        }

        for (Map.Entry<Line, Told> one : told.entrySet()) {
            until(() -> town.storyStatus(one.getValue()) == 200);
            String page = town.get(
                            town.mosaik.publication("/stories/" + one.getValue().id()))
                    .body();
            assertThat(page).contains(one.getKey().name());
            if (one.getKey().hasPhoto()) {
                assertThat(page).contains("<img", one.getKey().credit());
            }
            if (!one.getKey().language().equals("de")) {
                assertThat(page).contains("lang=\"" + one.getKey().language() + "\"");
            }
        }
        until(() -> sumOf("Arbeits- und Ausbildungsplätze") == jobs + 5_100);
    }

    @Test
    void peopleHandInEveryLineByTheForm() throws IOException {
        for (Line line : lines()) {
            String id = byForm(line);

            URI address = town.mosaik.moderation("/api/cases/" + id);
            until(() -> town.editor(HttpRequest.newBuilder(address)).status() == 200);
            JsonNode content =
                    town.editor(HttpRequest.newBuilder(address)).json().path("content");
            assertThat(content.path("language").asString()).isEqualTo(line.language());
            assertThat(content.path("media").size()).isEqualTo(line.hasPhoto() ? 1 : 0);
            line.fields()
                    .forEach((key, value) -> assertThat(
                                    content.path("fields").path(key).toString())
                            .as(key)
                            .contains(value.toString().replaceFirst("T.*", "")));
            assertThat(content.path("people").size()).isEqualTo(line.minor() ? 4 : 1);
        }
    }

    private Told byProgram(Line line) {
        Map<String, Object> story = new HashMap<>(Map.of(
                "campaign", line.campaign(),
                "kind", line.kind(),
                "language", line.language(),
                "fields", line.fields(),
                "consents", List.of("publish"),
                "contact", Map.of("email", "studio-" + family, "language", "de")));
        HttpRequest.Builder request = town.asProgram("/api/submissions");
        if (line.hasPhoto()) {
            story.put("people", line.minor() ? aChild(line.name()) : Map.of("shown", "ME"));
            story.put("photos", List.of(Map.of("alt", "Ein gezeichnetes Gesicht", "credit", line.credit())));
            request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                    .POST(BodyPublishers.ofByteArray(
                            form(Map.of("submission", JSON.writeValueAsString(story)), "photo", photo(line))));
        } else {
            request.header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(story)));
        }
        Answer answer = town.send(request);
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return new Told(
                answer.json().path("id").asString(),
                answer.json().path("receipt").asString());
    }

    private Map<String, Object> aChild(String name) {
        return Map.of(
                "shown",
                "OTHERS",
                "others",
                List.of(Map.of(
                        "role",
                        "CHILD",
                        "name",
                        name,
                        "custodians",
                        List.of(
                                Map.of("name", "Anja", "email", "mutter-" + family),
                                Map.of("name", "Timo", "email", "vater-" + family)))));
    }

    private void agree(String address) {
        URI link = town.linkIn(address, "/consent/");
        assertThat(town.post(URI.create(link + "/agree"), Map.of("consents.child", "true"))
                        .status())
                .isEqualTo(303);
    }

    /** As a browser without JavaScript sends it. */
    private String byForm(Line line) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("kind", line.kind());
        typed.put("consents.publish", "true");
        typed.put("contact.email", "familie-" + family);
        typed.put("contact.language", "de");
        line.fields().forEach((key, value) -> {
            String[] parts = value.toString().split("T(?=\\d\\d:)");
            typed.put("fields." + key, parts[0]);
            if (parts.length > 1) {
                typed.put("fields." + key + ".time", parts[1]);
            }
        });
        if (line.hasPhoto()) {
            typed.put("photos.0.alt", "Ein gezeichnetes Gesicht");
            typed.put("photos.0.credit", line.credit());
            typed.put("people.shown", line.minor() ? "OTHERS" : "ME");
        }
        if (line.minor()) {
            typed.put("people.p1.role", "CHILD");
            typed.put("people.p1.name", line.name());
            typed.put("people.p1.custodian1.name", "Anja");
            typed.put("people.p1.custodian1.email", "anja-" + family);
            typed.put("people.p1.custodian2.name", "Timo");
            typed.put("people.p1.custodian2.email", "timo-" + family);
        }
        Answer sent = town.send(
                HttpRequest.newBuilder(town.mosaik.submission("/" + line.campaign() + "?lang=" + line.language()))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofByteArray(
                                form(typed, "photos.0.file", line.hasPhoto() ? photo(line) : new byte[0]))));
        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        return sent.response()
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst(".*/receipt/([^/]+)/.*", "$1");
    }

    private static byte[] form(Map<String, String> typed, String fileField, byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        typed.forEach((name, value) -> part(
                body,
                "name=\"" + name + "\"" + (name.equals("submission") ? "\r\nContent-Type: application/json" : ""),
                value.getBytes(StandardCharsets.UTF_8)));
        if (file.length > 0) {
            part(body, "name=\"" + fileField + "\"; filename=\"studio.jpg\"\r\nContent-Type: image/jpeg", file);
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static void part(ByteArrayOutputStream body, String head, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /** Drawn, not taken: another one for each line. */
    private static byte[] photo(Line line) {
        List<DemoStory.Photo> drawn = DemoContent.stories().stream()
                .flatMap(story -> Stream.ofNullable(story.photo()))
                .toList();
        return drawn.get(line.photo() % drawn.size()).jpeg();
    }

    /** What stands under a counter on the page of the campaign that counts. */
    private long sumOf(String counter) {
        String page = town.get(town.mosaik.publication("/wir-zusammen")).body();
        Matcher sum = Pattern.compile("<dt[^>]*>" + counter + "</dt><dd[^>]*>([\\d.]+)</dd>")
                .matcher(page);
        return sum.find() ? Long.parseLong(sum.group(1).replace(".", "")) : 0;
    }

    private static List<Line> lines() throws IOException {
        try (var file = Objects.requireNonNull(HandedInTest.class.getResourceAsStream("/handed-in.ndjson"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Line::read)
                    .toList();
        }
    }
}
