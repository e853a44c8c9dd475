package org.mosaik.standalone.demo;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A demo story as a request to the public interface; the same story makes the same request, whenever it is made. */
final class DemoRequest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BOUNDARY = "a-mosaik-of-stories";

    private final String key;
    private final String type;
    private final byte[] body;

    private DemoRequest(String key, String type, byte[] body) {
        this.key = key;
        this.type = type;
        this.body = body;
    }

    static DemoRequest of(DemoStory story, List<String> consents) {
        byte[] json = json(story, consents);
        DemoStory.Photo photo = story.photo();
        String key = "demo-" + sha256(json);
        return photo == null
                ? new DemoRequest(key, "application/json", json)
                : new DemoRequest(key, "multipart/form-data; boundary=" + BOUNDARY, parts(json, photo.jpeg()));
    }

    /** For {@code Idempotency-Key}. */
    String key() {
        return key;
    }

    String type() {
        return type;
    }

    BodyPublisher body() {
        return BodyPublishers.ofByteArray(body);
    }

    private static byte[] json(DemoStory story, List<String> consents) {
        Map<String, Object> submission = new LinkedHashMap<>();
        submission.put("campaign", story.campaign());
        submission.put("kind", story.kind().name());
        submission.put("language", story.language());
        submission.put("fields", story.fields());
        submission.put("consents", consents);
        DemoStory.Photo photo = story.photo();
        if (photo != null) {
            Map<String, Object> words = new LinkedHashMap<>();
            words.put("alt", photo.alt());
            words.put("credit", photo.credit());
            if (story.film() != null) {
                words.put("film", true);
            }
            submission.put("photos", List.of(words));
            // What is drawn shows nobody else
            submission.put("people", Map.of("shown", story.kind().name().equals("PORTRAIT") ? "ME" : "NOBODY"));
        }
        DemoStory.Film film = story.film();
        if (film != null) {
            submission.put("film", film);
        }
        return JSON.writeValueAsBytes(submission);
    }

    private static byte[] parts(byte[] json, byte[] photo) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(ascii("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"submission\"\r\n"
                + "Content-Type: application/json\r\n\r\n"));
        body.writeBytes(json);
        body.writeBytes(ascii("\r\n--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"photo\";"
                + " filename=\"photo.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n"));
        body.writeBytes(photo);
        body.writeBytes(ascii("\r\n--" + BOUNDARY + "--\r\n"));
        return body.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
