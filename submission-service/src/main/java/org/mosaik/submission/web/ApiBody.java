package org.mosaik.submission.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.mosaik.submission.forms.PhotoSource;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The body of an API request: JSON, alone or as the part {@code submission} beside parts called photo.
 *
 * @param text the JSON as it came, a character for each byte
 */
record ApiBody(JsonNode json, List<PhotoSource.Sent> photos, String text) {

    private static final int LONGEST_JSON = 64 * 1024;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static ApiBody read(HttpServletRequest request) throws IOException, ServletException {
        String type = String.valueOf(request.getContentType());
        if (!type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)) {
            byte[] json = all(request.getInputStream(), LONGEST_JSON);
            return new ApiBody(parse(json), List.of(), new String(json, StandardCharsets.ISO_8859_1));
        }
        byte[] json = null;
        List<PhotoSource.Sent> photos = new ArrayList<>();
        for (Part part : request.getParts()) {
            if (part.getName().equals("submission") && json == null) {
                json = all(part.getInputStream(), LONGEST_JSON);
            } else if (part.getName().equals("photo")) {
                photos.add(new PhotoSource.Sent(all(part.getInputStream(), Integer.MAX_VALUE - 8)));
            } else {
                throw new ProblemException(Problem.ofStatus(422));
            }
        }
        if (json == null) {
            throw new ProblemException(Problem.ofStatus(400));
        }
        return new ApiBody(parse(json), photos, new String(json, StandardCharsets.ISO_8859_1));
    }

    private static byte[] all(InputStream in, int most) throws IOException {
        try (in) {
            byte[] bytes = in.readNBytes(most);
            if (in.read() >= 0) {
                throw new ProblemException(Problem.ofStatus(413));
            }
            return bytes;
        }
    }

    private static JsonNode parse(byte[] json) {
        try {
            JsonNode node = JSON.readTree(json);
            if (node == null || node.isMissingNode()) {
                throw new ProblemException(Problem.ofStatus(400));
            }
            return node;
        } catch (JacksonException broken) {
            throw new ProblemException(Problem.ofStatus(400));
        }
    }

    /** The same for the same request. */
    String digest() {
        try {
            MessageDigest part = MessageDigest.getInstance("SHA-256");
            MessageDigest whole = MessageDigest.getInstance("SHA-256");
            whole.update(part.digest(text.getBytes(StandardCharsets.ISO_8859_1)));
            photos.forEach(photo -> whole.update(part.digest(photo.bytes())));
            return HexFormat.of().formatHex(whole.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
