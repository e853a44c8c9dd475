package org.mosaik.submission.submissions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Consent;
import org.mosaik.events.Contact;
import org.mosaik.events.Content;
import org.mosaik.events.Facts;
import org.mosaik.events.OnBehalf;
import org.mosaik.events.Origin;
import org.mosaik.events.Submission;
import org.mosaik.events.Submission.State;
import org.mosaik.events.Topic;
import org.mosaik.events.Withdrawal;
import org.springframework.data.mongodb.core.mapping.Document;

/** What a person handed in, and everything that they took back since. */
@Document("submissions")
public class SubmissionDocument extends Corresponding {

    private State state = State.RECEIVED;
    private @Nullable String campaign;
    private @Nullable Content content;
    private List<Contact> contacts = new ArrayList<>();
    private @Nullable Instant receivedAt;
    private int receiptGeneration = 1;
    private @Nullable Origin origin;
    private @Nullable OnBehalf onBehalf;
    private List<Withdrawal.Entry> withdrawals = new ArrayList<>();

    SubmissionDocument(String id) {
        super(id);
    }

    /** Takes in a creation that the log could not take; one that is known already changes nothing. */
    void receive(Submission first) {
        if (revisionOn(Topic.SUBMISSIONS) == 0) {
            restore(first);
            created(1, Facts.SUBMISSION_RECEIVED, receivedAt == null ? Instant.EPOCH : receivedAt, Topic.SUBMISSIONS);
        }
    }

    /**
     * Replaces what the story says, if its person saw the newest state of it.
     *
     * @param made the new content, with consents as given at that revision
     */
    ChangeOutcome change(long seen, LongFunction<Content> made, List<Contact> newContacts, int answered, Instant now) {
        Content before = content;
        Optional<ChangeOutcome> refusal = refusal(seen);
        if (before == null || refusal.isPresent()) {
            return refusal.orElseGet(ChangeOutcome.Withdrawn::new);
        }
        int answers = Math.max(answered, answeredQuestions());
        Set<String> strangers = Reach.strangers(contacts, newContacts);
        Content next = Consents.kept(Consents.without(before, strangers), made.apply(seen));
        List<Contact> asked = Reach.asked(contacts, newContacts, before, next, now);
        if (next.equals(before) && asked.equals(contacts) && answers == answeredQuestions()) {
            return new ChangeOutcome.Changed(seen);
        }
        List<Withdrawal.Entry> ended = Consents.ended(before, next, strangers, seen, now);
        if (ended.isEmpty()) {
            changed(Facts.SUBMISSION_CHANGED, now, Topic.SUBMISSIONS);
        } else {
            takenBack(Facts.SUBMISSION_CHANGED, now, Topic.WITHDRAWALS, Topic.SUBMISSIONS);
        }
        withdrawals.addAll(ended);
        content = Consents.kept(Consents.without(before, strangers), made.apply(revisionOn(Topic.SUBMISSIONS)));
        contacts = new ArrayList<>(asked);
        if (answers > answeredQuestions() || !next.saysTheSameAs(before)) {
            spoke(answers);
        }
        return new ChangeOutcome.Changed(revisionOn(Topic.SUBMISSIONS));
    }

    /** Together with a change: what is to be said of the photos that it has now. */
    void doubtPhotos(List<String> codes) {
        origin = Origin.withPhotos(origin, codes);
    }

    /**
     * Somebody agrees, now or once more.
     *
     * @param given the consents as given at that revision
     */
    boolean agree(LongFunction<List<Consent>> given, Instant now) {
        Content before = content;
        if (before == null || state() != State.RECEIVED) {
            return false;
        }
        changed(Facts.SUBMISSION_CHANGED, now, Topic.SUBMISSIONS);
        List<Consent> agreed = given.apply(revisionOn(Topic.SUBMISSIONS));
        content = Consents.with(before, agreed);
        contacts = Reach.findable(contacts, agreed, now);
        return true;
    }

    /** @param channels every one if empty */
    void takeBack(String giver, List<String> channels, Instant now) {
        Withdrawal.Entry entry = new Withdrawal.Entry(giver, List.of(), channels, told(), now);
        end(List.of(entry), Consents.without(Consents.of(content), giver, channels), now);
    }

    /** Ends what was agreed to for a time that is over. */
    void endWhatIsOver(Instant now) {
        end(Consents.over(content, told(), now), Consents.lasting(content, now), now);
    }

    private void end(List<Withdrawal.Entry> ended, List<Consent> left, Instant now) {
        if (content != null && state() == State.RECEIVED && !ended.isEmpty()) {
            takenBack(Facts.SUBMISSION_CHANGED, now, Topic.WITHDRAWALS, Topic.SUBMISSIONS);
            withdrawals.addAll(ended);
            content = content.withConsents(left);
        }
    }

    private long told() {
        return Math.max(1, revisionOn(Topic.SUBMISSIONS));
    }

    /** Asks somebody by mail once more; links that were sent before lead nowhere then. */
    boolean askAgain(String person, Instant now) {
        List<Contact> asked = Reach.askAgain(contacts, person, now);
        boolean reachable = state() == State.RECEIVED && !asked.equals(contacts);
        if (reachable) {
            changed(Facts.SUBMISSION_CHANGED, now, Topic.SUBMISSIONS);
            contacts = asked;
        }
        return reachable;
    }

    /** Makes its links anew; those that were sent before lead nowhere then. */
    void renewReceipt(Instant now) {
        if (state != State.ERASED) {
            changed(Facts.SUBMISSION_CHANGED, now, Topic.SUBMISSIONS);
            receiptGeneration++;
        }
    }

    /** Why it cannot be changed by somebody who saw that revision. */
    Optional<ChangeOutcome> refusal(long seen) {
        if (state() != State.RECEIVED) {
            return Optional.of(new ChangeOutcome.Withdrawn());
        }
        return revisionOn(Topic.SUBMISSIONS) == seen ? Optional.empty() : Optional.of(new ChangeOutcome.Stale());
    }

    /** Takes everything back, also of a submission of which nothing is known yet but that it exists. */
    void withdraw(Instant now) {
        if (state() == State.RECEIVED) {
            long upTo = told();
            takenBack(Facts.SUBMISSION_WITHDRAWN, now, Topic.WITHDRAWALS, Topic.SUBMISSIONS);
            withdrawals.add(Withdrawal.Entry.everything(upTo, now));
            state = State.WITHDRAWN;
            content = null;
            forgetAppeal();
            contacts = Reach.unnamed(contacts, false);
        }
    }

    /** Forgets how to reach its people; what they told stays, and so does their receipt. */
    void forgetContacts(Instant now) {
        List<Contact> unnamed = Reach.unnamed(contacts, true);
        if (state() == State.RECEIVED && !unnamed.equals(contacts)) {
            takenBack(Facts.SUBMISSION_CHANGED, now, Topic.SUBMISSIONS);
            contacts = unnamed;
        }
    }

    /** Forgets the person, for good; also one of whom nothing is known yet but that a receipt exists. */
    void erase(Instant now) {
        if (!isErased()) {
            forget();
            takenBack(Facts.SUBMISSION_ERASED, now, Topic.WITHDRAWALS, Topic.SUBMISSIONS);
        }
    }

    /** Whether it is, and both topics were told. */
    boolean isErased() {
        return state == State.ERASED
                && revisionOn(Topic.SUBMISSIONS) > 0
                && revisionOn(Topic.SUBMISSIONS) == revisionOn(Topic.WITHDRAWALS);
    }

    /** The generation of the receipt stays: with it a link of this person is told from one that never was. */
    private void forget() {
        state = State.ERASED;
        campaign = null;
        onBehalf = null;
        content = null;
        contacts = new ArrayList<>();
        receivedAt = null;
        forgetCorrespondence();
        origin = null;
        withdrawals = new ArrayList<>();
    }

    /** What readers of {@code submissions} see. */
    @Nullable
    Submission submission() {
        return Announced.submission(this);
    }

    /** What readers of {@code withdrawals} see; nothing as long as nothing was taken back. */
    @Nullable
    Withdrawal withdrawal() {
        return Announced.withdrawal(this);
    }

    void restore(Submission known) {
        if (known.state() != State.RECEIVED) {
            takenBackBefore(known);
        }
        if (known.state() == State.ERASED || state == State.ERASED) {
            forget();
            return;
        }
        state = known.state();
        campaign = known.campaign();
        contacts = new ArrayList<>(known.contacts());
        receivedAt = known.receivedAt();
        receiptGeneration = Math.max(receiptGeneration, known.receiptGeneration());
        restoreCorrespondence(known);
        origin = known.origin();
        onBehalf = known.onBehalf();
        content = state() == State.RECEIVED ? known.content() : null;
    }

    void restore(Withdrawal known) {
        takenBackBefore(known);
        if (known.state() == Withdrawal.State.ERASED || state == State.ERASED) {
            forget();
            return;
        }
        withdrawals = new ArrayList<>(known.entries());
        if (state() != State.RECEIVED) {
            content = null;
            forgetAppeal();
        }
    }

    /** Taking everything back is final, whichever of the two topics tells of it first. */
    @Override
    public State state() {
        return state == State.RECEIVED && withdrawals.stream().anyMatch(Withdrawal.Entry::isEverything)
                ? State.WITHDRAWN
                : state;
    }

    /** Of the numbers that its people have or had; none is given to another person. */
    public int highestPerson() {
        return Reach.highest(content, withdrawals);
    }

    public @Nullable String campaign() {
        return campaign;
    }

    public @Nullable Content content() {
        return content;
    }

    public List<Contact> contacts() {
        return List.copyOf(contacts);
    }

    public Optional<Contact> contact(String person) {
        return Reach.find(contacts, person);
    }

    public @Nullable Instant receivedAt() {
        return receivedAt;
    }

    public int receiptGeneration() {
        return receiptGeneration;
    }

    @Nullable
    Origin origin() {
        return origin;
    }

    @Nullable
    OnBehalf onBehalf() {
        return onBehalf;
    }

    public List<Withdrawal.Entry> withdrawals() {
        return List.copyOf(withdrawals);
    }
}
