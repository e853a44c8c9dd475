package org.mosaik.notification.posting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Delivery;
import org.mosaik.mail.Mail;
import org.mosaik.mail.MailSettings;
import org.mosaik.mail.Outcome;
import org.mosaik.mail.PostOffice;
import org.mosaik.messaging.act.Ledger;
import org.mosaik.messaging.act.Ledger.Row;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Intend, act, record, for one mail server. A mail whose fate is unknown is sent once more under the same id; one that
 * certainly was not sent is tried again after growing pauses, until its occasion is too old.
 */
public class Posting {

    private static final int MOST_UNKNOWN = 2;
    private static final String NOT_SENT = "notSent";

    private final Ledger ledger;
    private final MongoOperations store;
    private final PostOffice office;
    private final MailSettings settings;
    private final Clock clock;

    public Posting(Ledger ledger, MongoOperations store, PostOffice office, MailSettings settings, Clock clock) {
        this.ledger = ledger;
        this.store = store;
        this.office = office;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param lastLook reads everything again and makes the mail with this id; empty if it must not be sent any more */
    public Standing post(Deed deed, Function<String, Optional<Mail>> lastLook) {
        Optional<Row> taken =
                ledger.intend(deed.channel(), deed.story(), deed.recipient(), deed.occasion(), settings.callTakes());
        if (taken.isEmpty()) {
            return notTaken(deed);
        }
        Row row = taken.get();
        if (row.tries() - 1 - timesNotSent(row) >= MOST_UNKNOWN) {
            return closed(row, Delivery.State.UNKNOWN);
        }
        Optional<Mail> mail = lastLook.apply(row.id());
        if (mail.isEmpty()) {
            again(row, Duration.ZERO);
            return isDoubtful(row) ? new Standing.Settled(Delivery.State.UNKNOWN) : new Standing.Dropped();
        }
        return office.send(mail.get(), outcome -> record(row, outcome));
    }

    /** Somebody is at it, or waits; should that have ended a moment ago, the next look takes it on. */
    private Standing notTaken(Deed deed) {
        Row row = row(deed);
        return row != null && row.state() == Ledger.State.INTENDED ? new Standing.Open(row.until()) : standing(deed);
    }

    /** How a deed stands that nobody wants to do any more. */
    public Standing standing(Deed deed) {
        Row row = row(deed);
        if (row == null) {
            return new Standing.Settled(Delivery.State.FAILED);
        }
        return switch (row.state()) {
            case DONE -> new Standing.Settled(Delivery.State.DELIVERED);
            case FAILED -> new Standing.Settled(isDoubtful(row) ? Delivery.State.UNKNOWN : Delivery.State.FAILED);
            case INTENDED ->
                row.until().isAfter(clock.instant())
                        ? new Standing.Open(row.until())
                        : new Standing.Settled(isDoubtful(row) ? Delivery.State.UNKNOWN : Delivery.State.FAILED);
        };
    }

    private Standing record(Row row, Outcome outcome) {
        return switch (outcome) {
            case SENT -> {
                ledger.done(row);
                yield new Standing.Settled(Delivery.State.DELIVERED);
            }
            case REFUSED -> {
                notSent(row);
                yield closed(row, Delivery.State.FAILED);
            }
            case NOT_SENT -> again(row, settings.pause(timesNotSent(row) + 1));
            // The row stays as it is: without an outcome when its time is over, it goes once more
            case UNKNOWN -> new Standing.Open(row.until());
        };
    }

    private Standing closed(Row row, Delivery.State state) {
        ledger.failed(row);
        return new Standing.Settled(state);
    }

    private Standing again(Row row, Duration pause) {
        Instant until = clock.instant().plus(pause);
        notSent(row);
        ledger.retry(row, until);
        return new Standing.Open(until);
    }

    private @Nullable Row row(Deed deed) {
        return ledger.find(deed.channel(), deed.story(), deed.recipient(), deed.occasion());
    }

    private boolean isDoubtful(Row row) {
        return row.tries() > timesNotSent(row);
    }

    /** Tries that certainly did nothing are counted apart; every other one may have sent the mail. */
    private void notSent(Row row) {
        store.upsert(byId(row), new Update().inc("times", 1), NOT_SENT);
    }

    private int timesNotSent(Row row) {
        Document counted = store.findOne(byId(row), Document.class, NOT_SENT);
        return counted == null ? 0 : counted.getInteger("times", 0);
    }

    private static Query byId(Row row) {
        return Query.query(Criteria.where("_id").is(row.id()));
    }
}
