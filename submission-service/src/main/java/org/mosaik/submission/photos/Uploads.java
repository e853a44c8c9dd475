package org.mosaik.submission.photos;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Medium;
import org.mosaik.media.MediaFolder;
import org.mosaik.media.PhotoFormat;
import org.mosaik.media.PhotoIntake;
import org.mosaik.media.PhotoOutcome;
import org.mosaik.media.Rendition;
import org.mosaik.messaging.read.Stripped;
import org.mosaik.submission.forms.Finding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Photos of stories that are still being written: nobody has to choose them twice. They lie on the disk alone, so that a
 * story with a photo can be handed in while the store is away. Who forgets them, loses them.
 */
public class Uploads {

    /** What most photos become. */
    static final List<Medium.Rendition> USUAL = Rendition.WIDTHS.stream()
            .map(width -> new Medium.Rendition(width.toString(), width, width))
            .toList();

    static final List<String> USUAL_FORMATS = List.of(PhotoFormat.WEBP.ending());

    static final Duration KEPT_FOR = Duration.ofHours(24);

    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);
    private static final String PREFIX = "upload-";
    private static final Pattern TOKEN = Pattern.compile(PREFIX + "([0-9a-f-]{36})");

    private final PhotoIntake intake;
    private final MediaFolder folder;
    private final Photos photos;
    private final Clock clock;

    Uploads(PhotoIntake intake, MediaFolder folder, Photos photos, Clock clock) {
        this.intake = intake;
        this.folder = folder;
        this.photos = photos;
        this.clock = clock;
    }

    /** Either the one or the other. */
    public record Kept(@Nullable String token, @Nullable Finding refusal) {}

    /** @param field in which the photo was chosen */
    public Kept keep(String field, byte[] bytes) {
        String medium = UUID.randomUUID().toString();
        PhotoOutcome outcome = intake.take(medium, bytes);
        if (outcome instanceof PhotoOutcome.Refused refused) {
            return new Kept(null, TakePhotos.finding(field, refused.refusal()));
        }
        photos.keep(PREFIX + medium, ((PhotoOutcome.Accepted) outcome).photo(), bytes);
        return new Kept(PREFIX + medium, null);
    }

    public static boolean isToken(String text) {
        return TOKEN.matcher(text).matches();
    }

    public Optional<Upload> find(String token) {
        var matched = TOKEN.matcher(token);
        if (!matched.matches() || folder.isOlder(token, clock.instant().minus(KEPT_FOR))) {
            return Optional.empty();
        }
        String medium = matched.group(1);
        List<Medium.Rendition> renditions = folder.sizes(token, medium).stream()
                .map(size -> new Medium.Rendition(size.name(), size.width(), size.height()))
                .toList();
        return renditions.isEmpty()
                ? Optional.empty()
                : Optional.of(new Upload(token, medium, renditions, folder.formats(token, medium)));
    }

    /** Has it wait longer than others; anything that is no upload is none. */
    public void keepUntil(String token, Instant until) {
        if (find(token).isPresent()) {
            folder.touch(token, until.minus(KEPT_FOR));
        }
    }

    public void forget(String token) {
        if (TOKEN.matcher(token).matches()) {
            folder.deleteAll(token);
        }
    }

    /** Makes it the submission's; only the first who asks gets it. */
    boolean claim(Upload upload, String submission) {
        boolean ours = folder.move(upload.token(), upload.medium(), submission);
        if (ours) {
            folder.deleteAll(upload.token());
        }
        return ours;
    }

    /** A copy, because it may turn out that the submission was taken in all the same. */
    void giveBack(Upload upload, String submission) {
        folder.copy(submission, upload.medium(), upload.token());
    }

    @Scheduled(fixedDelay = 600_000, initialDelay = 60_000)
    void forgetUnclaimed() {
        try {
            folder.olderThan(PREFIX, clock.instant().minus(KEPT_FOR)).forEach(folder::deleteAll);
        } catch (UncheckedIOException refused) {
            LOG.warn("cannot forget photos that nobody claimed; trying again soon", Stripped.of(refused));
        }
    }
}
