package org.mosaik.submission.submissions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mosaik.events.Person;
import org.mosaik.events.Submission;
import org.mosaik.events.Topic;
import org.mosaik.events.Withdrawal;
import org.mosaik.messaging.own.Owner;
import org.mosaik.messaging.own.Owners;
import org.mosaik.messaging.read.OwnTopicListener;
import org.mosaik.messaging.store.DeclaredIndex;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Everything that was handed in, by id; announced on {@code withdrawals} first, because those must not wait. */
public class Submissions {

    private static final int FORMAT = 1;

    private final Owner<SubmissionDocument> documents;
    private final MongoOperations store;

    Submissions(Owners owners, MongoOperations store) {
        this.store = store;
        this.documents = owners.of(SubmissionDocument.class, SubmissionDocument::new)
                .announcing(Topic.WITHDRAWALS, FORMAT, SubmissionDocument::withdrawal, SubmissionDocument::restore)
                .announcing(Topic.SUBMISSIONS, FORMAT, SubmissionDocument::submission, SubmissionDocument::restore);
    }

    public Optional<SubmissionDocument> find(String id) {
        return documents.find(id);
    }

    public OwnTopicListener<Submission> ownSubmissions() {
        return documents.ownTopic(Topic.SUBMISSIONS);
    }

    public OwnTopicListener<Withdrawal> ownWithdrawals() {
        return documents.ownTopic(Topic.WITHDRAWALS);
    }

    /** Some of a campaign that came before then, in the order of their ids. */
    public List<SubmissionDocument> some(String campaign, Instant before, String afterId, int most) {
        return store.find(
                Query.query(Criteria.where("campaign")
                                .is(campaign)
                                .and("receivedAt")
                                .lt(before)
                                .and("_id")
                                .gt(afterId))
                        .with(Sort.by("_id"))
                        .limit(most),
                SubmissionDocument.class);
    }

    /** What somebody with this address told, in any of its spellings, the newest first; also what was taken back since. */
    public List<SubmissionDocument> toldBy(Set<String> email, int most) {
        return store.find(
                Query.query(Criteria.where("contacts")
                                .elemMatch(Criteria.where("person")
                                        .is(Person.SUBMITTER)
                                        .and("email")
                                        .in(email)))
                        .with(Sort.by("_id").descending())
                        .limit(most),
                SubmissionDocument.class);
    }

    /** The story with its new generation of links. */
    public Optional<SubmissionDocument> renewReceipt(String id, Instant now) {
        return change(id, document -> {
            document.renewReceipt(now);
            return document;
        });
    }

    static DeclaredIndex byAddress() {
        return DeclaredIndex.of("submissions", "contacts.email");
    }

    static DeclaredIndex index() {
        return DeclaredIndex.of("submissions", "campaign", "receivedAt");
    }

    public void forgetContacts(String id, Instant now) {
        documents.change(id, document -> {
            document.forgetContacts(now);
            return true;
        });
    }

    /** Ends what people in it agreed to for a time that is over. */
    public void endConsents(String id, Instant now) {
        documents.change(id, document -> {
            document.endWhatIsOver(now);
            return true;
        });
    }

    <R> Optional<R> change(String id, Function<SubmissionDocument, R> change) {
        return documents.change(id, change);
    }

    /** A valid receipt proves that a submission exists, so this one need not have arrived here. */
    SubmissionDocument withdraw(String id, Instant now) {
        return documents.changeOrCreate(id, document -> {
            document.withdraw(now);
            return document;
        });
    }

    /** Like {@link #withdraw}: the receipt is proof enough. */
    SubmissionDocument erase(String id, Instant now) {
        return documents.changeOrCreate(id, document -> {
            document.erase(now);
            return document;
        });
    }

    /** Keeps a creation that the log could not take, even before this service has woken up. */
    void keep(Submission first) {
        documents.applyAll(Map.of(first.id(), document -> document.receive(first)));
    }
}
