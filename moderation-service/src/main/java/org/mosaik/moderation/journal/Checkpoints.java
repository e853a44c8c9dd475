package org.mosaik.moderation.journal;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mosaik.events.Checkpoint;
import org.mosaik.events.JournalEntry;
import org.mosaik.messaging.start.Gate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Signs once a day how far each journal goes. A checkpoint proves something only where the journal's owner cannot change it:
 * so it goes into the service's log as well, and auditors fetch it.
 */
@Component
public class Checkpoints {

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);
    private static final Duration PERIOD = Duration.ofDays(1);
    private static final int MOST = 10_000;

    private final Journal journal;
    private final MongoOperations store;
    private final JournalKeys keys;
    private final Gate gate;
    private final Clock clock;

    Checkpoints(Journal journal, MongoOperations store, JournalKeys keys, Gate gate, Clock clock) {
        this.journal = journal;
        this.store = store;
        this.keys = keys;
        this.gate = gate;
        this.clock = clock;
    }

    /** For every journal that has grown since its checkpoint of the day before. */
    @Scheduled(fixedDelay = 600_000, initialDelay = 60_000)
    public void signWhatIsDue() {
        if (gate.isOpen()) {
            journal.campaigns().forEach(this::signIfDue);
        }
    }

    private void signIfDue(String campaign) {
        JournalEntry last = journal.last(campaign).orElse(null);
        Checkpoint newest = newest(campaign).orElse(null);
        boolean isDue = newest == null
                || (last != null
                        && newest.number() < last.revision()
                        && !clock.instant().isBefore(newest.at().plus(PERIOD)));
        if (last != null && isDue) {
            sign(last);
        }
    }

    private void sign(JournalEntry last) {
        Checkpoint signed = Checkpoint.at(
                last,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                keys.signing().getPrivate());
        store.save(new CheckpointDocument(JournalDocument.id(last), signed.campaign(), signed));
        LOG.info(
                "checkpoint of the journal of {}: entry {} {} {} {}",
                signed.campaign(),
                signed.number(),
                signed.hash(),
                signed.at(),
                signed.signature());
    }

    public Optional<Checkpoint> newest(String campaign) {
        List<Checkpoint> all = of(campaign);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** Every checkpoint of a campaign's journal, the oldest first. */
    public List<Checkpoint> of(String campaign) {
        return store
                .find(
                        Query.query(Criteria.where(CheckpointDocument.CAMPAIGN).is(campaign))
                                .limit(MOST),
                        CheckpointDocument.class)
                .stream()
                .map(CheckpointDocument::checkpoint)
                .sorted(Comparator.comparingLong(Checkpoint::number))
                .toList();
    }

    /** With what they are checked: the public key as X.509 has it. */
    public byte[] publicKey() {
        return keys.signing().getPublic().getEncoded();
    }
}
