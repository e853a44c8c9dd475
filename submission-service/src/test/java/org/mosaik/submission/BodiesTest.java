package org.mosaik.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are made to cost something, at the doors through which stories come. */
class BodiesTest {

    private static final String PARTS = "multipart/form-data; boundary=b";

    private final Running service = Running.shared();
    private final long before = service.records();

    /** Row 8. */
    @ParameterizedTest
    @ValueSource(strings = {"/nachbarn", "/api/submissions"})
    void tenThousandPartsAreTooMany(String path) {
        String part = "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n";

        assertThat(service.post(path, PARTS, part.repeat(10_000) + "--b--\r\n").status())
                .isEqualTo(413);
        assertThat(service.records()).isEqualTo(before);
    }

    /** Row 9. To a form a part without a name is none: what it asks for is missing. */
    @ParameterizedTest
    @CsvSource({"/nachbarn, 422", "/api/submissions, 400"})
    void aPartWithoutANameOrWithAnEndlessHeaderIsRefused(String path, int withoutName) {
        String nameless = "--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--\r\n";
        String endless = "--b\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"" + "x".repeat(10_000)
                + "\"\r\n\r\nx\r\n--b--\r\n";

        assertThat(service.post(path, PARTS, nameless).status()).isEqualTo(withoutName);
        assertThat(service.post(path, PARTS, endless).status()).isEqualTo(400);
    }

    /** Row 10. */
    @ParameterizedTest
    @CsvSource({"/api/submissions, application/json", "/nachbarn, multipart/form-data; boundary=b"})
    void aBodyThatDripsIsEnded(String path, String type) throws IOException {
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), URI.create(service.address()).getPort())) {
            String head = "POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Type: " + type
                    + "\r\nContent-Length: 10000\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            await().pollInterval(Duration.ofMillis(200))
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> {
                        if (socket.getInputStream().available() == 0) {
                            socket.getOutputStream().write(' ');
                        }
                        return socket.getInputStream().available() > 0;
                    });

            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .endsWith(" 408");
        }
    }

    @Test
    void theDoorsAreOpenForEverybodyElse() {
        assertThat(service.hand(Story.aStory().json()).status()).isEqualTo(202);
    }
}
