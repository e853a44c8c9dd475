package org.mosaik.publication.pictures;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mosaik.events.Medium;
import org.mosaik.media.MediaFolder;
import org.mosaik.media.PhotoFormat;
import org.mosaik.media.Rendition;
import org.springframework.stereotype.Component;

/** Our own copies; what an instance does not have yet it fetches when it is asked for. */
@Component
public class Pictures {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final int AT_ONCE = 8;

    private final MediaFolder folder;
    private final PictureSource source;
    private final Semaphore fetching = new Semaphore(AT_ONCE);

    Pictures(MediaFolder folder, PictureSource source) {
        this.folder = folder;
        this.source = source;
    }

    /**
     * A picture for a reader; nothing if there is none.
     *
     * @throws PictureUnreachable if it has to be fetched and cannot be now
     */
    public Optional<Path> find(String story, Medium medium, String rendition, PhotoFormat format) {
        Optional<Path> ours = folder.find(story, medium.id(), rendition, format);
        if (ours.isPresent() || !isRendition(rendition)) {
            return ours;
        }
        if (!fetching.tryAcquire()) {
            throw new PictureUnreachable(story, "too many readers wait for pictures");
        }
        try {
            return fetch(story, medium, rendition, format)
                    ? folder.find(story, medium.id(), rendition, format)
                    : Optional.empty();
        } finally {
            fetching.release();
        }
    }

    /** Makes every rendition ours; false if nobody has it any longer. */
    boolean keep(String story, Medium medium) {
        List<PhotoFormat> formats = Stream.of(PhotoFormat.values())
                .filter(format -> format == PhotoFormat.JPEG || medium.formats().contains(format.ending()))
                .toList();
        return medium.renditions().stream()
                .allMatch(size -> formats.stream().allMatch(format -> isOurs(story, medium, size.name(), format)));
    }

    private boolean isOurs(String story, Medium medium, String rendition, PhotoFormat format) {
        return folder.find(story, medium.id(), rendition, format).isPresent()
                || fetch(story, medium, rendition, format);
    }

    /** Removes our copies of every other picture of the story. */
    void clearAllBut(String story, Set<String> media) {
        if (!NAME.matcher(story).matches()) {
            return;
        }
        if (media.isEmpty()) {
            folder.deleteAll(story);
        } else {
            folder.keepOnly(story, media);
        }
    }

    private boolean fetch(String story, Medium medium, String rendition, PhotoFormat format) {
        if (!NAME.matcher(story).matches() || !NAME.matcher(medium.id()).matches()) {
            return false;
        }
        Optional<byte[]> found = source.fetch(story, medium, rendition, format);
        found.ifPresent(bytes -> folder.put(story, medium.id(), rendition, format, bytes));
        return found.isPresent();
    }

    private static boolean isRendition(String name) {
        return Rendition.WIDTHS.stream().map(String::valueOf).anyMatch(name::equals);
    }
}
