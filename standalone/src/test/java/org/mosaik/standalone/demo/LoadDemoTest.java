package org.mosaik.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadDemoTest {

    private static final int STORIES = DemoContent.stories().size();
    private static final long CHILDREN = DemoContent.stories().stream()
            .filter(story -> story.fields().get("age") instanceof Integer age && age < 18)
            .count();

    private final List<String> keys = new ArrayList<>();
    private final List<String> approved = new ArrayList<>();
    private int failAfter = Integer.MAX_VALUE;

    @TempDir
    Path folder;

    private HttpServer services;
    private DemoProgress progress;

    @BeforeEach
    void pretendServices() throws IOException {
        services = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        services.createContext("/", this::answer);
        services.start();
        progress = new DemoProgress(folder.resolve("progress"));
    }

    @AfterEach
    void stop() {
        services.stop(0);
    }

    @Test
    void handsEveryStoryInOnceAndLeavesChildrenToPeople() throws InterruptedException {
        assertThat(loader().load()).isEqualTo(STORIES);

        assertThat(keys).hasSize(STORIES).doesNotHaveDuplicates();
        assertThat(approved).hasSize(STORIES - (int) CHILDREN).doesNotHaveDuplicates();
        assertThat(progress.isComplete()).isTrue();
    }

    @Test
    void goesOnWhereItStoppedWithTheSameKeys() throws InterruptedException {
        failAfter = 3;
        assertThatThrownBy(() -> loader().load()).isInstanceOf(IllegalStateException.class);
        assertThat(progress.isComplete()).isFalse();
        String unfinished = keys.get(3);

        failAfter = Integer.MAX_VALUE;
        loader().load();

        // only the one on which it stopped was sent again, and under its first key
        assertThat(keys).hasSize(STORIES + 1);
        assertThat(keys.get(4)).isEqualTo(unfinished);
        assertThat(approved).doesNotHaveDuplicates();
    }

    private LoadDemo loader() {
        URI address = URI.create("http://localhost:" + services.getAddress().getPort());
        return new LoadDemo(address, address, "token", progress);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath();
            int status = 200;
            String body = "{}";
            if (path.equals("/api/submissions")) {
                keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
                status = keys.size() > failAfter ? 500 : 202;
                body = "{\"id\":\"" + keys.size() + "\"}";
            } else if (path.endsWith("/approve")) {
                assertThat(exchange.getRequestHeaders().getFirst("If-Match")).isEqualTo("\"7\"");
                assertThat(exchange.getRequestHeaders().getFirst("Authorization"))
                        .isEqualTo("Bearer token");
                approved.add(path);
            } else if (path.startsWith("/api/cases/")) {
                body = "{\"state\":\"OPEN\",\"revision\":7}";
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
