package org.mosaik.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mosaik.sample.SampleApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = SampleApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"mosaik.web.slow-body.grace=1s", "mosaik.web.slow-body.bytes-per-second=1MB"})
class LimitsTest {

    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PARTS = "multipart/form-data; boundary=b";

    @LocalServerPort
    private int port;

    private Site site = new Site(0);

    @BeforeEach
    void open() {
        site = new Site(port);
    }

    @Test
    void takesWhatFits() {
        assertThat(site.post("/api/stories", JSON, json(60_000)).statusCode()).isEqualTo(200);
        assertThat(site.post("/plain-form", FORM, "story=" + "x".repeat(200_000))
                        .body())
                .isEqualTo("1");
        assertThat(site.post("/api/photos", PARTS, part("photo", "x".repeat(1_000_000)) + "--b--\r\n")
                        .body())
                .isEqualTo("1000000");
    }

    @Test
    void refusesLargeBodiesBeforeReadingThem() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(head("/api/stories", JSON, 20_000_000));

            assertThat(socket.getInputStream().readNBytes(12)).asString().isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void refusesLargeChunkedBodies() {
        assertTooLarge(chunked("/api/stories", JSON, json(100_000)));
        assertTooLarge(chunked("/plain-form", FORM, "story=" + "x".repeat(300_000)));
    }

    @Test
    void refusesLargeForms() {
        assertTooLarge(site.post("/plain-form", FORM, "story=" + "x".repeat(300_000)));
    }

    @Test
    void row8RefusesTooManyParts() {
        assertTooLarge(site.post("/api/photos", PARTS, part("a", "b").repeat(10_000) + "--b--\r\n"));
    }

    @Test
    void refusesTooManyFields() {
        assertThat(site.post("/plain-form", FORM, "a=b&".repeat(10_000)).statusCode())
                .isIn(400, 413);
    }

    @Test
    void refusesMalformedParts() {
        String nameless = "--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--\r\n";
        String endless = "--b\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"" + "x".repeat(10_000)
                + "\"\r\n\r\nx\r\n--b--\r\n";

        assertThat(site.post("/api/photos", PARTS, nameless).statusCode()).isEqualTo(400);
        assertThat(site.post("/api/photos", PARTS, endless).statusCode()).isEqualTo(400);
    }

    @Test
    void refusesLargeFiles() {
        assertTooLarge(chunked("/api/photos", PARTS, part("photo", "x".repeat(22 << 20)) + "--b--\r\n"));
    }

    @Test
    void row10EndsBodiesThatDripAndFreesTheThread() throws IOException {
        for (String type : new String[] {JSON, FORM, PARTS}) {
            String path = type.equals(JSON) ? "/api/stories" : type.equals(FORM) ? "/plain-form" : "/api/photos";

            assertThat(drip(path, type)).as(type).contains(" 408");
        }
    }

    /** One byte at a time until the server answers. */
    private String drip(String path, String type) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(head(path, type, 10_000));
            var answer = new StringBuilder();
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(100))
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> {
                        if (socket.getInputStream().available() > 0) {
                            answer.append(
                                    new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII));
                            return true;
                        }
                        socket.getOutputStream().write(' ');
                        return false;
                    });
            return answer.toString();
        }
    }

    private static byte[] head(String path, String type, int length) {
        String head = "POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Type: " + type + "\r\nContent-Length: " + length
                + "\r\n\r\n";
        return head.getBytes(StandardCharsets.US_ASCII);
    }

    private HttpResponse<String> chunked(String path, String type, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return site.send(
                "POST",
                path,
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)),
                "Content-Type",
                type);
    }

    private static void assertTooLarge(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
    }

    private static String json(int size) {
        return "{\"story\":\"" + "x".repeat(size) + "\"}";
    }

    private static String part(String name, String content) {
        return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"x\"\r\n\r\n" + content
                + "\r\n";
    }
}
