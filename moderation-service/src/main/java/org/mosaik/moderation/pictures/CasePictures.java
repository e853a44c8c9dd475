package org.mosaik.moderation.pictures;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

/**
 * Pictures of cases, kept until the submission is taken back: copies, fetched once from where they were handed in, and what was
 * redacted here, which is nowhere else. Of a photo that was redacted no copy is kept.
 */
@Component
public class CasePictures {

    private final Owner<CaseDocument> cases;
    private final MediaFolder folder;
    private final PictureSource source;
    private final SignedAddresses addresses;
    private final Clock clock;

    CasePictures(
            Owner<CaseDocument> cases,
            MediaFolder folder,
            PictureSource source,
            SignedAddresses addresses,
            Clock clock) {
        this.cases = cases;
        this.folder = folder;
        this.source = source;
        this.addresses = addresses;
        this.clock = clock;
    }

    /**
     * A picture as it would be published now.
     *
     * @return empty if the case has no such picture
     * @throws Outage if it cannot be fetched at the moment
     */
    public Optional<Path> find(String id, String medium, String rendition) {
        Medium photo = cases.find(id)
                .flatMap(found -> photo(found.story().edited(), medium, rendition))
                .orElse(null);
        if (photo == null) {
            return Optional.empty();
        }
        Optional<Path> here = folder.find(id, medium, rendition, PhotoFormat.JPEG);
        if (here.isPresent() || photo.original() != null) {
            return here;
        }
        Optional<byte[]> fetched = source.rendition(id, medium, rendition);
        fetched.ifPresent(bytes -> folder.put(id, medium, rendition, PhotoFormat.JPEG, bytes));
        // It may have been taken back or redacted while it was on its way
        forgetGone(List.of(id));
        forgetReplaced(List.of(id));
        return folder.find(id, medium, rendition, PhotoFormat.JPEG);
    }

    /** A picture as it was handed in, for an editor who redacts it. */
    public Optional<byte[]> asHandedIn(String id, String medium, String rendition) {
        return cases.find(id)
                .flatMap(found -> photo(found.story().content(), medium, rendition))
                .flatMap(photo -> source.rendition(id, medium, rendition));
    }

    /** Whether an address of {@link #approved} was signed by somebody who may fetch. */
    public boolean allows(String path, long expires, String signature) {
        return addresses.valid(path, expires, signature, clock.instant());
    }

    /**
     * What was redacted here, as far as a decision lets it be seen.
     *
     * @throws Outage if nothing is known of the case yet
     */
    public Optional<Path> approved(String id, String medium, String rendition, PhotoFormat format) {
        CaseDocument found = cases.find(id).orElseThrow(() -> new Outage("no case yet: " + id));
        return photo(found.verdict().content(), medium, rendition)
                .filter(photo -> photo.original() != null)
                .flatMap(photo -> folder.find(id, medium, rendition, format));
    }

    /** Removes the pictures of what was withdrawn or erased. */
    public void forgetGone(Collection<String> ids) {
        cases.findAll(ids).values().stream()
                .filter(found -> found.state() == Case.State.CLOSED || found.state() == Case.State.ERASED)
                .forEach(found -> folder.deleteAll(found.id()));
    }

    /** Removes the pictures that a story no longer has, or no longer shows like this. */
    public void forgetReplaced(Collection<String> ids) {
        cases.findAll(ids).values().forEach(found -> {
            Content content = found.story().edited();
            if (content != null) {
                folder.keepOnly(
                        found.id(), content.media().stream().map(Medium::id).collect(Collectors.toSet()));
            }
        });
    }

    private static Optional<Medium> photo(@Nullable Content content, String medium, String rendition) {
        return content == null
                ? Optional.empty()
                : content.photos().stream()
                        .filter(photo -> photo.id().equals(medium))
                        .filter(photo -> photo.renditions().stream()
                                .anyMatch(size -> size.name().equals(rendition)))
                        .findFirst();
    }
}
