package org.mosaik.moderation.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Case;
import org.mosaik.events.Content;
import org.mosaik.moderation.cases.CaseDocument;

/** Another case of the same person, in one line. */
record OtherCase(
        String id,
        String headline,
        Case.State state,
        @Nullable Instant receivedAt) {

    static OtherCase of(CaseDocument document) {
        Content content = document.story().edited();
        return new OtherCase(
                document.id(),
                content == null ? "" : content.headline(),
                document.state(),
                document.story().receivedAt());
    }
}
