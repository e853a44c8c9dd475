package org.mosaik.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mosaik.standalone.parts.Running;

class SmokeTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final RunningMosaik MOSAIK = RunningMosaik.shared();

    static Stream<URI> pages() {
        return Stream.of(
                MOSAIK.publication("/"),
                MOSAIK.submission("/"),
                MOSAIK.moderation("/login"),
                MOSAIK.notification("/imprint"),
                MOSAIK.mailbox("/"),
                MOSAIK.mailbox("/api/messages"),
                MOSAIK.control("/"),
                MOSAIK.control("/ready"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPartHasItsPage(URI page) throws Exception {
        assertThat(get(page).statusCode()).isEqualTo(200);
    }

    @Test
    void showsNoSecrets() throws Exception {
        Keys keys = Keys.in(MOSAIK.data().resolve("keys.properties"));

        for (URI page : pages().toList()) {
            assertThat(get(page).body())
                    .doesNotContain(keys.receipt(), keys.media(), MOSAIK.token(), RunningMosaik.PASSWORD);
        }
    }

    @Test
    void onePartStopsAndStartsWhileTheOthersGoOn() throws Exception {
        MOSAIK.stop("moderation");

        assertThat(MOSAIK.state("moderation")).isEqualTo(Running.State.STOPPED);
        HttpResponse<String> ready = get(MOSAIK.control("/ready"));
        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(ready.body()).contains("\"name\":\"moderation\",\"state\":\"stopped\"");
        assertThat(get(MOSAIK.publication("/")).statusCode()).isEqualTo(200);

        MOSAIK.start("moderation");

        assertThat(get(MOSAIK.control("/ready")).statusCode()).isEqualTo(200);
        assertThat(get(MOSAIK.moderation("/login")).statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
}
