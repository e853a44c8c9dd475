package org.mosaik.moderation.pictures;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.mosaik.media.SignedAddresses;
import org.mosaik.messaging.log.Outage;
import org.springframework.stereotype.Component;

/** Fetches pictures from where they were handed in, with signed addresses that expire soon. */
@Component
class PictureSource {

    private static final Duration VALID = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LARGEST = 10 * 1024 * 1024;
    private static final int LARGEST_ORIGINAL = 64 * 1024 * 1024;

    private final String source;
    private final SignedAddresses addresses;
    private final Clock clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    PictureSource(PictureSettings settings, SignedAddresses addresses, Clock clock) {
        this.source = settings.media().source().toString();
        this.addresses = addresses;
        this.clock = clock;
    }

    /**
     * @return empty if there is none
     * @throws Outage if it cannot be fetched at the moment
     */
    Optional<byte[]> rendition(String id, String medium, String rendition) {
        return fetch("/media/" + id + "/" + medium + "/" + rendition + ".jpg", LARGEST);
    }

    /** As it was uploaded, in whatever format; kept nowhere here. */
    Optional<byte[]> original(String id, String medium) {
        return fetch("/media/" + id + "/" + medium + "/original", LARGEST_ORIGINAL);
    }

    private Optional<byte[]> fetch(String path, int largest) {
        URI address = URI.create(source + addresses.sign(path, clock.instant().plus(VALID)));
        try {
            HttpResponse<InputStream> answer = http.send(
                    HttpRequest.newBuilder(address).timeout(PATIENCE).build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                byte[] bytes = body.readNBytes(largest + 1);
                return answer.statusCode() == 200 && bytes.length <= largest ? Optional.of(bytes) : Optional.empty();
            }
        } catch (IOException away) {
            throw new Outage("a picture cannot be fetched at the moment");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Outage("stopped while fetching a picture", stopped);
        }
    }
}
