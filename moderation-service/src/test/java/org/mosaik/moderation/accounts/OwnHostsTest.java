package org.mosaik.moderation.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaik.moderation.Moderation;

class OwnHostsTest {

    private static final URI PUBLIC = URI.create("https://redaktion.beispiel.de");

    private final Moderation moderation = Moderation.shared();

    @Test
    void theNameOfTheOwnAddressCountsUnlessOthersAreGiven() {
        assertThat(OwnHosts.of(List.of(), PUBLIC).isOwn("Redaktion.Beispiel.de"))
                .isTrue();
        assertThat(OwnHosts.of(List.of(), PUBLIC).isOwn("mosaik.beispiel.de")).isFalse();
        assertThat(OwnHosts.of(List.of("intern.beispiel.de"), PUBLIC).isOwn("redaktion.beispiel.de"))
                .isFalse();
        assertThat(OwnHosts.of(List.of("intern.beispiel.de"), PUBLIC).isOwn("intern.beispiel.de"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]"})
    void thisMachineAnswersUnderItsOwnNames(String name) throws IOException {
        assertThat(statusLine("/login", name)).contains(" 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/cases", "/api/cases", "/assets/mosaik.css", "/media/a/b/960.jpg"})
    void nothingIsReachedUnderAPublicName(String path) throws IOException {
        assertThat(statusLine(path, "mosaik.beispiel.de")).contains(" 421");
    }

    @Test
    void whatWasRedactedIsFetchedUnderAnInnerNameAndNothingElseByThatWay() throws IOException {
        assertThat(statusLine("/redacted/a/b/960.jpg", "moderation")).contains(" 404");
        assertThat(statusLine("/redacted/../login", "moderation"))
                .contains(" 4")
                .doesNotContain(" 404");
    }

    /** A client of the library does not let its caller write this header. */
    private String statusLine(String path, String host) throws IOException {
        int port = moderation.uri("/").getPort();
        try (Socket socket = new Socket("127.0.0.1", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(("GET " + path + " HTTP/1.1\r\nHost: " + host + ":" + port + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        }
    }
}
