package org.mosaik.publication.kit;

import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.mosaik.media.SignedAddresses;

/** Submission and moderation, which have every picture, unless they are told otherwise for a story. */
public final class FakeSubmissions {

    /** How it answers for one story. */
    public enum Mood {
        HAS_IT,
        IS_GONE,
        IS_DOWN,
        IS_SLOW
    }

    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 'm', 'o', 's', 'a', 'i', 'k'};

    private final Map<String, Mood> moods = new ConcurrentHashMap<>();
    private final Map<String, Integer> hanging = new ConcurrentHashMap<>();
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private final List<String> paths = new CopyOnWriteArrayList<>();
    private final SignedAddresses signed = new SignedAddresses(RunningPublication.KEY);
    private final HttpServer server;

    private FakeSubmissions(HttpServer server) {
        this.server = server;
    }

    static FakeSubmissions start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            FakeSubmissions fake = new FakeSubmissions(server);
            server.createContext("/media/", fake::answer);
            server.createContext("/redacted/", fake::answer);
            server.setExecutor(Executors.newCachedThreadPool(task -> {
                Thread thread = new Thread(task, "fake-submissions");
                thread.setDaemon(true);
                return thread;
            }));
            server.start();
            return fake;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void become(String story, Mood mood) {
        moods.put(story, mood);
    }

    /** How often it was asked for pictures of the story. */
    public int asked(String story) {
        return asked.getOrDefault(story, 0);
    }

    /** Everything that was asked for of the story. */
    public List<String> paths(String story) {
        return paths.stream().filter(path -> path.contains(story)).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String story = path.split("/", -1)[2];
        paths.add(path);
        asked.merge(story, 1, Integer::sum);
        switch (isSigned(path, exchange.getRequestURI().getQuery())
                ? moods.getOrDefault(story, Mood.HAS_IT)
                : Mood.IS_DOWN) {
            case HAS_IT -> {
                exchange.sendResponseHeaders(200, JPEG.length);
                exchange.getResponseBody().write(JPEG);
            }
            case IS_GONE -> exchange.sendResponseHeaders(404, -1);
            case IS_DOWN -> exchange.sendResponseHeaders(503, -1);
            case IS_SLOW -> hang(exchange, story);
        }
        exchange.close();
    }

    /** Whether somebody waits for the rest of a picture now. */
    public boolean isAnswering(String story) {
        return hanging.getOrDefault(story, 0) > 0;
    }

    /** Sends the head and a little more, and then nothing until the story's mood changes. */
    private void hang(HttpExchange exchange, String story) throws IOException {
        exchange.sendResponseHeaders(200, JPEG.length);
        exchange.getResponseBody().write(JPEG, 0, 1);
        exchange.getResponseBody().flush();
        hanging.merge(story, 1, Integer::sum);
        await().until(() -> moods.get(story) != Mood.IS_SLOW);
        hanging.merge(story, -1, Integer::sum);
    }

    private boolean isSigned(String path, String query) {
        Map<String, String> parts = new HashMap<>();
        for (String part : query.split("&", -1)) {
            parts.put(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
        }
        return signed.valid(
                path,
                Long.parseLong(parts.getOrDefault("expires", "0")),
                parts.getOrDefault("signature", ""),
                Instant.now());
    }
}
