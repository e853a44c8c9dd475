package org.mosaik.moderation.journal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.mosaik.events.JournalEntry;
import org.mosaik.events.Topic;
import org.mosaik.messaging.log.Outage;
import org.mosaik.messaging.own.Owner;
import org.mosaik.messaging.read.DeadLetters;
import org.mosaik.messaging.read.OwnTopicListener;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Adds to each campaign's chain, entry by entry, and shows it. */
@Component
public class Journal {

    private static final int MOST = 10_000;

    private final Owner<JournalDocument> entries;
    private final MongoOperations store;
    private final DeadLetters deadLetters;
    private final JournalKeys keys;
    private final Map<String, JournalEntry> ends = new ConcurrentHashMap<>();

    Journal(Owner<JournalDocument> entries, MongoOperations store, DeadLetters deadLetters, JournalKeys keys) {
        this.entries = entries;
        this.store = store;
        this.deadLetters = deadLetters;
        this.keys = keys;
    }

    /**
     * Writes it, unless it is there already. No other entry can have come between the look whether it is there and the end
     * of the chain that was known before: that one's number would be taken then.
     *
     * @throws Outage if that cannot be done at the moment
     */
    public synchronized void write(Note note) {
        JournalEntry wanted = note.entry(keys::actor);
        if (deadLetters.isParked(Topic.JOURNAL.name(), wanted.id())) {
            throw new Outage("the journal of " + wanted.id() + " has an entry that cannot be read");
        }
        while (true) {
            JournalEntry last = last(wanted.id()).orElse(null);
            if (last != null && isWritten(wanted)) {
                return;
            }
            JournalDocument next = JournalDocument.of(wanted.after(last));
            if (entries.add(next)) {
                ends.put(wanted.id(), next.entry());
                return;
            }
            ends.remove(wanted.id());
        }
    }

    /** The same, whatever its number is. */
    private boolean isWritten(JournalEntry wanted) {
        return store.exists(
                Query.query(Criteria.where(JournalDocument.AT)
                        .is(wanted.at().toString())
                        .and("entry.id")
                        .is(wanted.id())
                        .and("entry.action")
                        .is(wanted.action())
                        .and("entry.actor")
                        .is(wanted.actor())
                        .and("entry.caseId")
                        .is(wanted.caseId())
                        .and("entry.caseRevision")
                        .is(wanted.caseRevision())),
                JournalDocument.class);
    }

    /** The newest entry of a campaign, as far as this instance has heard. */
    public Optional<JournalEntry> last(String campaign) {
        return Optional.ofNullable(
                ends.computeIfAbsent(campaign, one -> entry(one, highest(one)).orElse(null)));
    }

    /** Every campaign that has a journal. */
    public List<String> campaigns() {
        Query firsts = Query.query(Criteria.where(JournalDocument.NUMBER).is(1)).limit(MOST);
        return store.find(firsts, JournalDocument.class).stream()
                .map(first -> first.entry().id())
                .sorted()
                .toList();
    }

    /** Numbers have no gaps, so a few questions by id find the last one: 0 if there is none. */
    private long highest(String campaign) {
        long there = 0;
        long beyond = 1;
        while (entry(campaign, beyond).isPresent()) {
            there = beyond;
            beyond *= 2;
        }
        while (beyond - there > 1) {
            long middle = (there + beyond) / 2;
            if (entry(campaign, middle).isPresent()) {
                there = middle;
            } else {
                beyond = middle;
            }
        }
        return there;
    }

    private Optional<JournalEntry> entry(String campaign, long number) {
        return entries.find(JournalDocument.id(campaign, number)).map(JournalDocument::entry);
    }

    /** Entries of a campaign in their order, behind that number and not more than so many. */
    public List<JournalEntry> entries(String campaign, long after, int most) {
        List<String> ids = LongStream.rangeClosed(after + 1, after + most)
                .mapToObj(number -> JournalDocument.id(campaign, number))
                .toList();
        List<JournalEntry> found = new ArrayList<>();
        entries.findAll(ids).values().forEach(document -> found.add(document.entry()));
        found.sort(Comparator.comparingLong(JournalEntry::revision));
        return found;
    }

    Owner<JournalDocument> owner() {
        return entries;
    }

    /** What follows the journal's topic: it puts back what the store lacks. */
    public OwnTopicListener<JournalEntry> ownTopic() {
        return entries.ownTopic(Topic.JOURNAL);
    }

    /** What an actor is called in the journal. */
    public String code(String actor) {
        return keys.actor(actor);
    }
}
