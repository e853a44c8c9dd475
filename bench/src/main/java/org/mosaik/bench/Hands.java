package org.mosaik.bench;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mosaik.standalone.parts.PartName;

/** Editors with accounts of their own: the claim of one keeps the others out. */
final class Hands {

    private static final int FIRST_ACCOUNT = 3;

    private Hands() {}

    static String[] settings(int count) {
        return IntStream.range(0, count)
                .boxed()
                .flatMap(hand -> Stream.of(
                        "--set",
                        account(hand) + ".name=hand-" + hand,
                        "--set",
                        account(hand) + ".token-hash=" + Editor.hash(token(hand))))
                .toArray(String[]::new);
    }

    private static String account(int hand) {
        return "mosaik.moderation.accounts[" + (FIRST_ACCOUNT + hand) + "]";
    }

    static String token(int hand) {
        return "bench-token-of-hand-" + hand + "-at-least-thirty-two";
    }

    static HttpRequest list() {
        return HttpRequest.newBuilder(Product.at(PartName.MODERATION, "/api/cases"))
                .header("Authorization", "Bearer " + token(0))
                .build();
    }

    static HttpRequest next(String token) {
        return post("/api/cases/next", "", token);
    }

    static HttpRequest reject(String token, String id, long revision, String... headers) {
        return post(
                "/api/cases/" + id + "/reject",
                "{\"reasons\":[\"other\"]}",
                token,
                Stream.concat(Stream.of("If-Match", "\"" + revision + "\""), Stream.of(headers))
                        .toArray(String[]::new));
    }

    private static HttpRequest post(String path, String body, String token, String... headers) {
        List<String> all = new ArrayList<>(List.of("Authorization", "Bearer " + token));
        all.addAll(List.of(headers));
        return Http.postJson(Product.at(PartName.MODERATION, path), body, all.toArray(String[]::new));
    }
}
