package org.mosaik.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mosaik.standalone.RunningMosaik;
import tools.jackson.databind.json.JsonMapper;

/** What everybody sees first who tries Mosaik out: every campaign, and every story that nobody has to read before. */
class DemoTest {

    private static final int OF_AGE = 18;

    /** They tell of what the law protects most, and wait for a second editor. */
    private static final int FOR_TWO = 4;

    @Test
    void everythingIsHandedInAndShown(@TempDir Path data) {
        long grownUp = DemoContent.stories().stream()
                .filter(story -> !(story.fields().get("age") instanceof Integer age) || age >= OF_AGE)
                .count();
        try (RunningMosaik mosaik = RunningMosaik.withDemo(data)) {
            mosaik.awaitDemo();

            URI stories = mosaik.publication("/api/stories?limit=100");
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> JsonMapper.shared()
                                    .readTree(get(stories))
                                    .path("stories")
                                    .size()
                            == grownUp - FOR_TWO);
            DemoContent.campaigns()
                    .keySet()
                    .forEach(campaign ->
                            assertThat(get(mosaik.publication("/" + campaign))).contains("<img"));
        }
    }

    private static String get(URI address) {
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
        } catch (java.io.IOException away) {
            throw new java.io.UncheckedIOException(away);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
