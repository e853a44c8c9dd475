package org.mosaik.moderation.pictures;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mosaik.events.Case;
import org.mosaik.events.Content;
import org.mosaik.events.Medium;
import org.mosaik.media.MediaFolder;
import org.mosaik.media.PhotoFormat;
import org.mosaik.media.SignedAddresses;
import org.mosaik.messaging.log.Outage;
import org.mosaik.messaging.own.Owner;
import org.mosaik.moderation.cases.CaseDocument;
import org.springframework.stereotype.Component;

/** Pictures of cases: fetched once from where they were handed in, kept until the submission is taken back. */
@Component
public class CasePictures {

    private static final Duration VALID = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LARGEST = 10 * 1024 * 1024;

    private final Owner<CaseDocument> cases;
    private final PictureSettings settings;
    private final MediaFolder folder;
    private final SignedAddresses addresses;
    private final Clock clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    CasePictures(Owner<CaseDocument> cases, PictureSettings settings, Clock clock) {
        this.cases = cases;
        this.settings = settings;
        this.folder = new MediaFolder(settings.media().folder());
        this.addresses = new SignedAddresses(settings.key());
        this.clock = clock;
    }

    /**
     * @return empty if the case has no such picture
     * @throws Outage if it cannot be fetched at the moment
     */
    public Optional<Path> find(String id, String medium, String rendition) {
        if (!belongs(id, medium, rendition)) {
            return Optional.empty();
        }
        Optional<Path> here = folder.find(id, medium, rendition, PhotoFormat.JPEG);
        if (here.isPresent()) {
            return here;
        }
        Optional<byte[]> fetched = fetch("/media/" + id + "/" + medium + "/" + rendition + ".jpg");
        fetched.ifPresent(bytes -> folder.put(id, medium, rendition, PhotoFormat.JPEG, bytes));
        // It may have been taken back while it was on its way
        forgetGone(List.of(id));
        return folder.find(id, medium, rendition, PhotoFormat.JPEG);
    }

    /** Removes the copies of what was withdrawn or erased. */
    public void forgetGone(Collection<String> ids) {
        cases.findAll(ids).values().stream()
                .filter(found -> found.state() == Case.State.CLOSED || found.state() == Case.State.ERASED)
                .forEach(found -> folder.deleteAll(found.id()));
    }

    /** Removes the copies of photos that their person took out of the story. */
    public void forgetRemoved(Collection<String> ids) {
        cases.findAll(ids).values().forEach(found -> {
            Content content = found.story().content();
            if (content != null) {
                folder.keepOnly(
                        found.id(), content.media().stream().map(Medium::id).collect(Collectors.toSet()));
            }
        });
    }

    private boolean belongs(String id, String medium, String rendition) {
        Content content = cases.find(id).map(found -> found.story().content()).orElse(null);
        return content != null
                && content.media().stream()
                        .filter(picture -> picture.id().equals(medium))
                        .flatMap(picture -> picture.renditions().stream())
                        .anyMatch(size -> size.name().equals(rendition));
    }

    private Optional<byte[]> fetch(String path) {
        URI address = URI.create(
                settings.media().source() + addresses.sign(path, clock.instant().plus(VALID)));
        try {
            HttpResponse<InputStream> answer = http.send(
                    HttpRequest.newBuilder(address).timeout(PATIENCE).build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                byte[] bytes = body.readNBytes(LARGEST + 1);
                return answer.statusCode() == 200 && bytes.length <= LARGEST ? Optional.of(bytes) : Optional.empty();
            }
        } catch (IOException away) {
            throw new Outage("a picture cannot be fetched at the moment");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Outage("stopped while fetching a picture", stopped);
        }
    }
}
