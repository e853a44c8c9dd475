package org.mosaik.publication.pictures;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mosaik.events.Medium;
import org.mosaik.media.PhotoFormat;
import org.mosaik.media.SignedAddresses;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Fetches a picture with a signed address that expires soon: from the submission service, or from moderation if editors redacted
 * it.
 */
@Component
class PictureSource {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration WHOLE = Duration.ofSeconds(5);
    private static final Duration VALID = Duration.ofMinutes(5);
    private static final long LARGEST = 8L * 1024 * 1024;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final SignedAddresses signed;
    private final String source;
    private final String redacted;
    private final Clock clock;

    PictureSource(
            SignedAddresses signed,
            @Value("${mosaik.media.source}") String source,
            @Value("${mosaik.media.redacted}") String redacted,
            Clock clock) {
        this.signed = signed;
        this.source = source;
        this.redacted = redacted;
        this.clock = clock;
    }

    /**
     * The picture, or nothing if nobody has it any longer.
     *
     * @throws PictureUnreachable if that cannot be said now
     */
    Optional<byte[]> fetch(String story, Medium medium, String rendition, PhotoFormat format) {
        boolean here = medium.original() == null;
        String path =
                (here ? "/media/" : "/redacted/") + story + "/" + medium.id() + "/" + rendition + "." + format.ending();
        URI address = URI.create(
                (here ? source : redacted) + signed.sign(path, clock.instant().plus(VALID)));
        HttpRequest request = HttpRequest.newBuilder(address).timeout(WHOLE).build();
        HttpResponse<byte[]> answer = await(path, http.sendAsync(request, ofKnownLength()));
        return switch (answer.statusCode()) {
            case 200 -> Optional.of(picture(path, format, answer.body()));
            case 404, 410 -> Optional.empty();
            default -> throw new PictureUnreachable(path, "status " + answer.statusCode());
        };
    }

    /** The request's own time limit ends with the headers: a slow body needs one as well. */
    private static HttpResponse<byte[]> await(String path, CompletableFuture<HttpResponse<byte[]>> answer) {
        try {
            return answer.get(WHOLE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            answer.cancel(true);
            throw new PictureUnreachable(path, "too slow");
        } catch (ExecutionException failed) {
            throw new PictureUnreachable(path, String.valueOf(failed.getCause()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new PictureUnreachable(path, "stopped");
        }
    }

    private static BodyHandler<byte[]> ofKnownLength() {
        return answer -> answer.headers().firstValueAsLong("Content-Length").orElse(Long.MAX_VALUE) <= LARGEST
                ? BodySubscribers.ofByteArray()
                : BodySubscribers.replacing(new byte[0]);
    }

    private static byte[] picture(String path, PhotoFormat format, byte[] body) {
        if (!format.fits(body)) {
            throw new PictureUnreachable(path, "no " + format);
        }
        return body;
    }
}
