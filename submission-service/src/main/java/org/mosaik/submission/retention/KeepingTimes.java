package org.mosaik.submission.retention;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Campaign;
import org.mosaik.events.Decision;
import org.mosaik.events.Submission;
import org.mosaik.events.Withdrawal;
import org.mosaik.submission.submissions.SubmissionDocument;

/**
 * Until when something is kept that was handed in.
 *
 * @param contact then name and address go; absent if that is not known yet, or if everything goes then
 * @param everything then all of it goes; absent if that is not known yet
 */
public record KeepingTimes(
        @Nullable Instant contact, @Nullable Instant everything) {

    public static final KeepingTimes NONE = new KeepingTimes(null, null);

    public static KeepingTimes of(
            @Nullable Campaign campaign, @Nullable SubmissionDocument story, @Nullable Decision decision) {
        Campaign.Retention days = campaign == null ? null : campaign.retention();
        if (campaign == null || days == null || story == null || story.state() == Submission.State.ERASED) {
            return NONE;
        }
        boolean withdrawn = story.state() == Submission.State.WITHDRAWN;
        boolean rejected = !withdrawn && isDecided(story, decision, Decision.Outcome.REJECTED);
        boolean approved = !withdrawn && isDecided(story, decision, Decision.Outcome.APPROVED);
        Instant decided = decision == null ? null : decision.decidedAt();
        Instant ended = withdrawn ? withdrawnAt(story) : rejected || approved ? decided : null;
        Instant contact = after(ended, days.contact());
        Instant whole = after(later(story.receivedAt(), end(campaign)), days.story());
        if (approved) {
            return new KeepingTimes(contact, whole);
        }
        Instant everything = earlier(contact, whole);
        return new KeepingTimes(
                null, rejected && everything != null ? later(everything, contestableUntil(decision)) : everything);
    }

    /** As long as a rejection can be contested, what it is about is kept. */
    private static @Nullable Instant contestableUntil(@Nullable Decision decision) {
        return decision == null ? null : decision.contestableUntil().orElse(null);
    }

    /** A story that was changed since waits for another decision. */
    private static boolean isDecided(SubmissionDocument story, @Nullable Decision decision, Decision.Outcome outcome) {
        return decision != null
                && decision.outcome() == outcome
                && (outcome == Decision.Outcome.APPROVED || !story.hasSpokenSince(decision));
    }

    private static @Nullable Instant withdrawnAt(SubmissionDocument story) {
        return story.withdrawals().stream()
                .map(Withdrawal.Entry::at)
                .max(Instant::compareTo)
                .orElse(null);
    }

    private static @Nullable Instant end(Campaign campaign) {
        LocalDate until =
                campaign.calendar() == null ? null : campaign.calendar().until();
        return until == null
                ? null
                : until.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static @Nullable Instant after(@Nullable Instant time, @Nullable Integer days) {
        return time == null || days == null ? null : time.plus(Duration.ofDays(days));
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }

    boolean isContactOver(Instant now) {
        return contact != null && !contact.isAfter(now);
    }

    boolean isOver(Instant now) {
        return everything != null && !everything.isAfter(now);
    }
}
