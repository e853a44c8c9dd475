package org.mosaik.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says is wrong with a public story; private to submission and moderation.
 *
 * @param story that it is about
 * @param ground code of the catalogue
 * @param words in which it is said; absent once it is erased
 * @param address of the page on which it was seen
 * @param contact how to reach who reported it, as far as that was told; absent once it is erased
 * @param doubts why it looks as if no person had sent it, in codes; empty for most
 * @param told which mails went out about it, in codes
 */
public record Report(
        String id,
        long revision,
        State state,
        String story,
        @Nullable String campaign,
        @Nullable String ground,
        @Nullable String words,
        @Nullable String address,
        @Nullable Contact contact,
        @Nullable Instant reportedAt,
        List<String> doubts,
        List<String> told)
        implements Snapshot {

    /** Who reported something, as the {@code person} of a contact. */
    public static final String REPORTER = "reporter";

    /** Whether anything of it is still kept. */
    public enum State {
        RECEIVED,
        ERASED
    }

    public Report {
        doubts = Lists.copy(doubts);
        told = Lists.copy(told);
    }

    public static Report erased(String id, long revision, String story) {
        return new Report(id, revision, State.ERASED, story, null, null, null, null, null, null, List.of(), List.of());
    }
}
