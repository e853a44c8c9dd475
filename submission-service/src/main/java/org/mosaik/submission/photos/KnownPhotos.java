package org.mosaik.submission.photos;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mosaik.events.Medium;
import org.mosaik.media.Fingerprint;
import org.mosaik.media.MediaFolder;
import org.mosaik.media.Photo;
import org.mosaik.media.SealedFiles;
import org.mosaik.messaging.read.Outages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Knows photos again that must not come back unseen: those whose story was taken back or erased, for a year, and those that
 * were blocked, until they are let go. A story with one is taken, and kept apart until an editor has looked.
 */
public class KnownPhotos {

    static final Duration REMEMBERED_FOR = Duration.ofDays(365);

    private static final Logger LOG = LoggerFactory.getLogger(KnownPhotos.class);
    private static final String GONE = "photo-gone";
    private static final String BLOCKED = "photo-blocked";
    private static final String UNCHECKED = "photo-unchecked";
    private static final String MARKS = "marks";
    private static final String EXPIRE_AT = "expireAt";
    private static final int MOST_BLOCKED = 10_000;

    private final MediaFolder folder;
    private final SealedFiles sealed;
    private final MongoOperations store;
    private final String key;
    private final Clock clock;

    KnownPhotos(MediaFolder folder, SealedFiles sealed, MongoOperations store, String key, Clock clock) {
        this.folder = folder;
        this.sealed = sealed;
        this.store = store;
        this.key = key;
        this.clock = clock;
    }

    /** Keeps the marks of a photo beside it: they go with it. */
    void mark(String owner, Photo photo, byte[] upload) {
        sealed.put(
                owner, photo.medium(), MARKS, PhotoMarks.of(photo, upload, key).bytes());
    }

    /** Why these photos of a submission have to be looked at, in codes of {@link org.mosaik.events.Origin}. */
    List<String> doubts(String submission, List<Medium> media) {
        List<PhotoMarks> marks = marks(submission, media.stream().map(Medium::id));
        if (marks.isEmpty()) {
            return List.of();
        }
        try {
            return Stream.of(
                            Optional.of(GONE).filter(any -> isGone(marks)),
                            Optional.of(BLOCKED).filter(any -> isBlocked(marks)))
                    .flatMap(Optional::stream)
                    .toList();
        } catch (RuntimeException away) {
            if (!Outages.isOutage(away)) {
                throw away;
            }
            return List.of(UNCHECKED);
        }
    }

    private boolean isGone(List<PhotoMarks> marks) {
        List<String> hashes =
                marks.stream().flatMap(one -> one.keyed().stream()).toList();
        return store.exists(
                Query.query(Criteria.where("_id").in(hashes).and(EXPIRE_AT).gt(clock.instant())), GonePhoto.class);
    }

    private boolean isBlocked(List<PhotoMarks> marks) {
        return blocked().stream()
                .map(one -> Fingerprint.parse(one.looks()))
                .anyMatch(one -> marks.stream().anyMatch(mark -> one.isLike(mark.looks())));
    }

    /** Before the photos of a submission are deleted. */
    void rememberGone(String submission) {
        Instant until = clock.instant().plus(REMEMBERED_FOR);
        marks(submission, folder.media(submission).stream()).stream()
                .flatMap(one -> one.keyed().stream())
                .forEach(hash -> store.save(new GonePhoto(hash, until)));
    }

    /** What cannot be opened, because the key is another one by now, is not remembered; it goes all the same. */
    private List<PhotoMarks> marks(String submission, Stream<String> media) {
        return media.flatMap(medium -> {
                    try {
                        return sealed.read(submission, medium, MARKS).map(PhotoMarks::read).stream();
                    } catch (IllegalStateException otherKey) {
                        return Stream.empty();
                    }
                })
                .toList();
    }

    /** Blocks a photo of a story that is still there; nothing if it is not, or looks like too many others. */
    public Optional<BlockedPhoto> block(String submission, String medium) {
        return marks(submission, Stream.of(medium)).stream()
                .map(PhotoMarks::looks)
                .filter(Fingerprint::saysEnough)
                .findFirst()
                .map(looks -> store.save(new BlockedPhoto(looks.toString(), clock.instant())));
    }

    public List<BlockedPhoto> blocked() {
        return store.find(new Query().limit(MOST_BLOCKED), BlockedPhoto.class);
    }

    /** @return false if it was not blocked */
    public boolean letGo(String looks) {
        return store.remove(Query.query(Criteria.where("_id").is(looks)), BlockedPhoto.class)
                        .getDeletedCount()
                > 0;
    }

    @Scheduled(fixedDelay = 6 * 3_600_000, initialDelay = 60_000)
    void forgetExpired() {
        try {
            store.remove(Query.query(Criteria.where(EXPIRE_AT).lt(clock.instant())), GonePhoto.class);
        } catch (RuntimeException away) {
            if (!Outages.isOutage(away)) {
                throw away;
            }
            LOG.debug("cannot forget photos now; trying again");
        }
    }
}
