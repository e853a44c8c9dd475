package org.mosaik.standalone.pages;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.mosaik.standalone.parts.CannotRun;
import org.mosaik.standalone.parts.Ports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A web server for reading only, on the loopback address. */
public final class Pages implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Pages.class);
    private static final List<Locale> LANGUAGES = List.of(Locale.GERMAN, Locale.ENGLISH);

    /** Answers one request. */
    public interface Page {
        Answer answer(Asked asked) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads;

    private Pages(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    public static Pages open(int port, Page page) {
        try {
            HttpServer server = HttpServer.create(Ports.address(port), 0);
            ExecutorService threads = Executors.newFixedThreadPool(4, Pages::daemon);
            server.setExecutor(threads);
            server.createContext("/", exchange -> handle(exchange, page));
            server.start();
            return new Pages(server, threads);
        } catch (IOException taken) {
            throw new CannotRun("Port " + port + " cannot be opened.", taken);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "pages");
        thread.setDaemon(true);
        return thread;
    }

    private static void handle(HttpExchange exchange, Page page) throws IOException {
        try (exchange) {
            Answer answer = answer(exchange, page);
            Headers headers = exchange.getResponseHeaders();
            headers.set("Content-Type", answer.type());
            headers.set("Content-Security-Policy", answer.policy());
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Referrer-Policy", "no-referrer");
            headers.set("Cache-Control", "no-store");
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            if (exchange.getRequestMethod().equals("HEAD") || body.length == 0) {
                exchange.sendResponseHeaders(answer.status(), -1);
            } else {
                exchange.sendResponseHeaders(answer.status(), body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    private static Answer answer(HttpExchange exchange, Page page) {
        if (!isOurs(exchange.getRequestHeaders().getFirst("Host"))) {
            return Answer.text(421, "This address belongs to somebody else.\n");
        }
        if (!List.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
            return Answer.text(405, "This page can only be read.\n");
        }
        String path = exchange.getRequestURI().getRawPath();
        try {
            Answer asset = Assets.find(path);
            String wanted = exchange.getRequestHeaders().getFirst("Accept-Language");
            return asset != null ? asset : page.answer(new Asked(path, language(wanted)));
        } catch (IOException | RuntimeException failure) {
            LOG.error("page {} cannot be shown", path, failure);
            return Answer.text(500, "This page cannot be shown; the log says why.\n");
        }
    }

    // A foreign name that leads to this machine would let a foreign page read along.
    private static boolean isOurs(@Nullable String host) {
        return host != null && host.matches("(localhost|127\\.0\\.0\\.1)(:\\d{1,5})?");
    }

    private static Locale language(@Nullable String wanted) {
        try {
            Locale found = wanted == null ? null : Locale.lookup(Locale.LanguageRange.parse(wanted), LANGUAGES);
            return found == null ? Locale.GERMAN : found;
        } catch (IllegalArgumentException nonsense) {
            return Locale.GERMAN;
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }
}
