package org.mosaik.notification.stories;

import org.jspecify.annotations.Nullable;
import org.mosaik.events.Content;
import org.mosaik.events.Decision;
import org.mosaik.events.Permission;
import org.mosaik.events.Publication;
import org.mosaik.events.Submission;
import org.mosaik.events.Withdrawal;

/** Everything that the log says of one story at this moment. */
public record Story(
        String id,
        @Nullable Submission submission,
        @Nullable Decision decision,
        @Nullable Publication publication,
        @Nullable Withdrawal withdrawal) {

    public boolean isPublished() {
        return publication != null && publication.state() == Publication.State.PUBLISHED;
    }

    /** Whether it is approved and everybody in it still agrees to this channel: withdrawing needs nobody else to hear of it. */
    public boolean isAllowedOn(String channel) {
        Content approved = decision == null ? null : decision.content();
        return approved != null && Permission.allows(approved, withdrawal, channel);
    }
}
