package org.mosaik.submission.photos;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Medium;
import org.mosaik.media.MediaFolder;
import org.mosaik.media.Photo;
import org.mosaik.media.PhotoIntake;
import org.mosaik.media.PhotoOutcome;
import org.mosaik.messaging.read.Stripped;
import org.mosaik.submission.forms.Finding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;

/** Photos of stories that are still being written: nobody has to choose them twice. Who forgets them, loses them. */
public class Uploads {

    static final Duration KEPT_FOR = Duration.ofHours(24);

    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);
    private static final int AT_ONCE = 500;

    private final MongoOperations store;
    private final PhotoIntake intake;
    private final MediaFolder folder;
    private final Clock clock;

    Uploads(MongoOperations store, PhotoIntake intake, MediaFolder folder, Clock clock) {
        this.store = store;
        this.intake = intake;
        this.folder = folder;
        this.clock = clock;
    }

    /** Either the one or the other. */
    public record Kept(@Nullable String token, @Nullable Finding refusal) {}

    public Kept keep(byte[] bytes) {
        String token = "upload-" + UUID.randomUUID();
        String medium = UUID.randomUUID().toString();
        PhotoOutcome outcome = intake.take(medium, bytes);
        if (outcome instanceof PhotoOutcome.Refused refused) {
            return new Kept(null, TakePhoto.finding(refused.refusal()));
        }
        Photo photo = ((PhotoOutcome.Accepted) outcome).photo();
        List<Medium.Rendition> renditions = TakePhoto.store(folder, token, photo);
        store.insert(new Upload(token, medium, renditions, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        return new Kept(token, null);
    }

    public Optional<Upload> find(String token) {
        return Optional.ofNullable(store.findOne(alive(token), Upload.class));
    }

    /** Makes it the submission's; only the first who asks gets it. */
    Optional<Upload> claim(String token, String submission) {
        Optional<Upload> claimed = Optional.ofNullable(store.findAndRemove(alive(token), Upload.class));
        claimed.ifPresent(upload -> folder.move(token, upload.medium(), submission));
        return claimed;
    }

    private Query alive(String token) {
        return Query.query(
                Criteria.where("_id").is(token).and("at").gt(clock.instant().minus(KEPT_FOR)));
    }

    @Scheduled(fixedDelay = 600_000, initialDelay = 60_000)
    void forgetUnclaimed() {
        try {
            Instant longAgo = clock.instant().minus(KEPT_FOR);
            Query old = Query.query(Criteria.where("at").lte(longAgo)).limit(AT_ONCE);
            for (Upload upload : store.find(old, Upload.class)) {
                folder.deleteAll(upload.token());
                store.remove(Query.query(Criteria.where("_id").is(upload.token())), Upload.class);
            }
        } catch (RuntimeException away) {
            LOG.warn("cannot forget photos that nobody claimed; trying again soon", Stripped.of(away));
        }
    }
}
