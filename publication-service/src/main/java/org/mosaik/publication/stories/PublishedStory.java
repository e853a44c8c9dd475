package org.mosaik.publication.stories;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Decision;
import org.mosaik.events.Publication;
import org.mosaik.events.Withdrawal;

/** What the outside world hears of a story, in the words of {@code publications}. */
final class PublishedStory {

    private PublishedStory() {}

    /** @param lost pictures that nobody has any more */
    static Publication published(
            Decision decision, @Nullable Withdrawal withdrawal, Set<String> lost, Addresses addresses, Instant since) {
        String id = decision.id();
        return new Publication(
                id,
                Decisions.NOT_TOLD_YET,
                decision.revision(),
                revision(withdrawal),
                Publication.State.PUBLISHED,
                addresses.story(id),
                Decisions.published(decision, lost, medium -> addresses.picture(id, medium.id())),
                Decisions.channels(decision, withdrawal),
                since,
                null);
    }

    static Publication withdrawn(
            Publication before, @Nullable Decision decision, @Nullable Withdrawal withdrawal, Instant now) {
        return new Publication(
                before.id(),
                Decisions.NOT_TOLD_YET,
                decision == null ? before.basis() : decision.revision(),
                revision(withdrawal),
                Publication.State.WITHDRAWN,
                before.address(),
                null,
                List.of(),
                before.publishedAt(),
                now);
    }

    static long revision(@Nullable Withdrawal withdrawal) {
        return withdrawal == null ? 0 : withdrawal.revision();
    }
}
