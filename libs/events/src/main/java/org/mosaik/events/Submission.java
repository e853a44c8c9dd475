package org.mosaik.events;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person handed in.
 *
 * @param content absent once it is withdrawn or erased
 * @param contacts how to reach its people; empty once it is erased
 * @param receiptGeneration raised to revoke the receipt links that were sent before
 * @param answeredQuestions how many of the editors' questions the submitter has answered
 * @param origin how it came in; absent once it is erased
 * @param onBehalf absent if its person entered it
 * @param appeal the newest, whether it was answered or not; absent if there is none
 */
public record Submission(
        String id,
        long revision,
        State state,
        @Nullable String campaign,
        @Nullable Content content,
        List<Contact> contacts,
        @Nullable Instant receivedAt,
        int receiptGeneration,
        int answeredQuestions,
        @Nullable Origin origin,
        @Nullable OnBehalf onBehalf,
        @Nullable Appeal appeal)
        implements Snapshot {

    /**
     * Its person wants a rejection looked at by somebody else.
     *
     * @param decision revision of the decision that is contested
     */
    public record Appeal(long decision, String words, Instant at) {}

    /** How far its person let it go. */
    public enum State {
        RECEIVED,
        WITHDRAWN,
        ERASED
    }

    public Submission {
        contacts = Lists.copy(contacts);
    }

    /** Entered by its person. */
    public Submission(
            String id,
            long revision,
            State state,
            @Nullable String campaign,
            @Nullable Content content,
            List<Contact> contacts,
            @Nullable Instant receivedAt,
            int receiptGeneration,
            int answeredQuestions,
            @Nullable Origin origin) {
        this(
                id,
                revision,
                state,
                campaign,
                content,
                contacts,
                receivedAt,
                receiptGeneration,
                answeredQuestions,
                origin,
                null,
                null);
    }

    public static Submission erased(String id, long revision) {
        return new Submission(id, revision, State.ERASED, null, null, List.of(), null, 0, 0, null);
    }

    /** How to reach who handed it in. */
    public Optional<Contact> submitter() {
        return contact(Person.SUBMITTER);
    }

    public Optional<Contact> contact(String person) {
        return contacts.stream()
                .filter(contact -> contact.person().equals(person))
                .findFirst();
    }
}
