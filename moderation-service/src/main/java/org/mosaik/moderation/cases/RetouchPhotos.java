package org.mosaik.moderation.cases;

import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Retouch;
import org.mosaik.messaging.own.Owner;
import org.mosaik.moderation.checks.LookAtStories;
import org.springframework.stereotype.Component;

/** What editors change in the photos of a case that is not decided yet. */
@Component
public class RetouchPhotos {

    private final Owner<CaseDocument> cases;
    private final LookAtStories checks;
    private final Clock clock;

    RetouchPhotos(Owner<CaseDocument> cases, LookAtStories checks, Clock clock) {
        this.cases = cases;
        this.checks = checks;
        this.clock = clock;
    }

    /** @param redacted what is shown from now on, and whose files are there already; nothing for the photo as it came */
    public Optional<Ruling> redact(
            String id, String medium, Retouch.@Nullable Redacted redacted, String editor, Seen seen) {
        return act(id, editor, seen, (document, who) -> document.redact(medium, redacted, who));
    }

    /** @param alt what is to be seen, for people who do not see it; nothing for the person's own words */
    public Optional<Ruling> describe(String id, String medium, @Nullable String alt, String editor, Seen seen) {
        return act(
                id,
                editor,
                seen,
                (document, who) ->
                        document.describe(medium, alt, story -> checks.at(id, story.said(), story.doubts()), who));
    }

    private Optional<Ruling> act(String id, String editor, Seen seen, BiFunction<CaseDocument, Editor, Answer> what) {
        return cases.change(id, document -> {
            Answer answer = what.apply(document, new Editor(editor, seen, clock.instant()));
            return new Ruling(answer, document.revision());
        });
    }
}
