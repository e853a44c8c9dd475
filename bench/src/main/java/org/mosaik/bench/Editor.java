package org.mosaik.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.mosaik.standalone.parts.PartName;

/** A program that decides cases over the API, with an account of its own. */
final class Editor {

    private static final String TOKEN = "bench-token-of-at-least-thirty-two-characters";

    private Editor() {}

    /** Settings that give it its account. */
    static String[] settings() {
        return new String[] {
            "--set",
            "mosaik.moderation.accounts[2].name=bench",
            "--set",
            "mosaik.moderation.accounts[2].token-hash=" + hash()
        };
    }

    static HttpRequest get(String path) {
        return HttpRequest.newBuilder(at(path))
                .header("Authorization", "Bearer " + TOKEN)
                .build();
    }

    static HttpRequest approve(String id, long revision) {
        return Http.postJson(
                at("/api/cases/" + id + "/approve"),
                "",
                "Authorization",
                "Bearer " + TOKEN,
                "If-Match",
                "\"" + revision + "\"");
    }

    private static URI at(String path) {
        return Product.at(PartName.MODERATION, path);
    }

    private static String hash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(TOKEN.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
