package org.mosaik.publication.pictures;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.mosaik.media.MediaFolder;
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
    public Optional<Path> find(String story, String medium, String rendition) {
        Optional<Path> ours = folder.find(story, medium, rendition);
        if (ours.isPresent() || !isRendition(rendition)) {
            return ours;
        }
        if (!fetching.tryAcquire()) {
            throw new PictureUnreachable(story, "too many readers wait for pictures");
        }
        try {
            return fetch(story, medium, rendition) ? folder.find(story, medium, rendition) : Optional.empty();
        } finally {
            fetching.release();
        }
    }

    /** Makes every rendition ours; false if the submission service has it no longer. */
    boolean keep(String story, String medium) {
        return Rendition.WIDTHS.stream()
                .map(String::valueOf)
                .allMatch(rendition ->
                        folder.find(story, medium, rendition).isPresent() || fetch(story, medium, rendition));
    }

    void clear(String story) {
        if (NAME.matcher(story).matches()) {
            folder.deleteAll(story);
        }
    }

    private boolean fetch(String story, String medium, String rendition) {
        if (!NAME.matcher(story).matches() || !NAME.matcher(medium).matches()) {
            return false;
        }
        Optional<byte[]> found = source.fetch(story, medium, rendition);
        found.ifPresent(bytes -> folder.put(story, medium, rendition, bytes));
        return found.isPresent();
    }

    private static boolean isRendition(String name) {
        return Rendition.WIDTHS.stream().map(String::valueOf).anyMatch(name::equals);
    }
}
