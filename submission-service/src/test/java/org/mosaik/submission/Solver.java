package org.mosaik.submission;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds what a challenge asks for, as a browser or a program without a token does. */
public final class Solver {

    private static final JsonMapper JSON = new JsonMapper();

    private Solver() {}

    /** Of the challenge that the API gave. */
    public static String solve(JsonNode challenge) {
        return solve(
                challenge.path("challenge").asString(),
                challenge.path("salt").asString(),
                challenge.path("signature").asString());
    }

    /** Of the challenge that stands in a form. */
    static String solve(String page) {
        return solve(
                attribute(page, "data-challenge"),
                attribute(page, "data-salt").replace("&amp;", "&"),
                attribute(page, "data-signature"));
    }

    /** The value of a hidden input. */
    static String value(String page, String input) {
        return attribute(page, "name=\"" + Pattern.quote(input) + "\" value");
    }

    private static String attribute(String page, String name) {
        Matcher found = Pattern.compile(name + "=\"([^\"]*)\"").matcher(page);
        if (!found.find()) {
            throw new AssertionError("no " + name + " in: " + page);
        }
        return found.group(1);
    }

    private static String solve(String challenge, String salt, String signature) {
        long number = 0;
        while (!sha256(salt + number).equals(challenge)) {
            number++;
        }
        return payload(challenge, number, salt, signature);
    }

    public static String payload(String challenge, long number, String salt, String signature) {
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("algorithm", "SHA-256");
        found.put("challenge", challenge);
        found.put("number", number);
        found.put("salt", salt);
        found.put("signature", signature);
        return Base64.getEncoder().encodeToString(JSON.writeValueAsBytes(found));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
