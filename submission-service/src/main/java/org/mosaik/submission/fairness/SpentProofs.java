package org.mosaik.submission.fairness;

import java.time.Clock;
import java.time.Instant;
import org.mosaik.messaging.read.Outages;
import org.mosaik.submission.fairness.Proofs.Use;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;

/** Every proof of work counts once, whichever instance it comes to. */
class SpentProofs implements Proofs.Spent {

    private final MongoOperations store;
    private final Clock clock;

    SpentProofs(MongoOperations store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Use use(String challenge, String by, Instant expires) {
        try {
            store.insert(new SpentProof(challenge, by, expires));
            return Use.FIRST;
        } catch (DuplicateKeyException used) {
            return isBy(challenge, by) ? Use.FIRST : Use.AGAIN;
        } catch (RuntimeException away) {
            if (!Outages.isOutage(away)) {
                throw away;
            }
            return Use.UNKNOWN;
        }
    }

    private boolean isBy(String challenge, String by) {
        SpentProof spent = store.findById(challenge, SpentProof.class);
        return spent != null && spent.by().equals(by);
    }

    /** An expired one is refused anyway. */
    @Scheduled(fixedDelay = 600_000, initialDelay = 60_000)
    void forgetExpired() {
        try {
            store.remove(Query.query(Criteria.where("expireAt").lt(clock.instant())), SpentProof.class);
        } catch (RuntimeException away) {
            if (!Outages.isOutage(away)) {
                throw away;
            }
        }
    }
}
