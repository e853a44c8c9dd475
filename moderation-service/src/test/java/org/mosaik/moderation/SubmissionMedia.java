package org.mosaik.moderation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mosaik.media.SignedAddresses;

/** The submission service's pictures, for whoever has a signed address. */
public final class SubmissionMedia {

    public static final String KEY = "a-key-for-tests-that-is-long-enough";
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, 1, 2, 3};
    public static final AtomicInteger ASKED = new AtomicInteger();
    private static final Pattern SIGNED = Pattern.compile("expires=(\\d+)&signature=(.+)");
    private static final Map<String, byte[]> FILES = new ConcurrentHashMap<>();
    private static final HttpServer SERVER = start();

    private SubmissionMedia() {}

    /** Has a file at this path instead of the usual one; empty for none. */
    public static void has(String path, byte[] file) {
        FILES.put(path, file);
    }

    public static byte[] jpeg() {
        return JPEG.clone();
    }

    public static String address() {
        return "http://127.0.0.1:" + SERVER.getAddress().getPort();
    }

    private static HttpServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/media/", SubmissionMedia::answer);
            server.start();
            return server;
        } catch (IOException busy) {
            throw new UncheckedIOException(busy);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        ASKED.incrementAndGet();
        Matcher signed = SIGNED.matcher(String.valueOf(exchange.getRequestURI().getQuery()));
        boolean valid = signed.matches()
                && new SignedAddresses(KEY)
                        .valid(
                                exchange.getRequestURI().getPath(),
                                Long.parseLong(signed.group(1)),
                                signed.group(2),
                                Instant.now());
        byte[] file = FILES.getOrDefault(exchange.getRequestURI().getPath(), JPEG);
        boolean there = valid && file.length > 0;
        exchange.sendResponseHeaders(there ? 200 : valid ? 404 : 403, there ? file.length : -1);
        if (there) {
            exchange.getResponseBody().write(file);
        }
        exchange.close();
    }
}
