package org.mosaik.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.mosaik.standalone.parts.PartName;

/** A program that hands in and decides cases over the API, with an account of its own. */
final class Editor {

    private static final String TOKEN = "bench-token-of-at-least-thirty-two-characters";

    private Editor() {}

    /** Settings that give it its account. */
    static String[] settings() {
        return new String[] {
            "--set",
            "mosaik.moderation.accounts[3].name=bench",
            "--set",
            "mosaik.moderation.accounts[3].token-hash=" + hash(),
            "--set",
            "mosaik.moderation.accounts[4].name=" + Desk.NAME,
            "--set",
            "mosaik.moderation.accounts[4].password={noop}" + Desk.PASSWORD,
            "--set",
            "mosaik.fairness.machines[1].name=bench",
            "--set",
            "mosaik.fairness.machines[1].token-hash=" + hash(),
            "--set",
            "mosaik.fairness.machines[1].rate=1000000 every 1us"
        };
    }

    /** Hands a story in, without a proof of work. */
    static HttpRequest tell(String story, String... headers) {
        return tell(Product.at(PartName.SUBMISSION, "/api/submissions"), story, headers);
    }

    /** The same request, wherever it goes. */
    static HttpRequest tell(URI address, String story, String... headers) {
        List<String> all = new ArrayList<>(List.of("Authorization", "Bearer " + TOKEN));
        all.addAll(List.of(headers));
        return Http.postJson(address, story, all.toArray(String[]::new));
    }

    static HttpRequest get(String path) {
        return HttpRequest.newBuilder(at(path))
                .header("Authorization", "Bearer " + TOKEN)
                .build();
    }

    static HttpRequest next() {
        return Http.postJson(at("/api/cases/next"), "", "Authorization", "Bearer " + TOKEN);
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
        return hash(TOKEN);
    }

    static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
