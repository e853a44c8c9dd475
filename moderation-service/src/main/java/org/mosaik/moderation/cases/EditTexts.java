package org.mosaik.moderation.cases;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.mosaik.messaging.own.Owner;
import org.mosaik.moderation.checks.LookAtStories;
import org.springframework.stereotype.Component;

/** What editors change in the texts of a case that is not decided yet. The person's words stay as they are, beside it. */
@Component
public class EditTexts {

    private final Owner<CaseDocument> cases;
    private final LookAtStories checks;
    private final Clock clock;

    EditTexts(Owner<CaseDocument> cases, LookAtStories checks, Clock clock) {
        this.cases = cases;
        this.checks = checks;
        this.clock = clock;
    }

    /** @param words by field; none for an answer that is left out */
    public Optional<Ruling> edit(String id, Map<String, String> words, String editor, Seen seen) {
        return cases.change(id, document -> {
            Editor who = new Editor(editor, seen, clock.instant());
            Answer answer = document.edit(words, story -> checks.at(id, story.said(), story.doubts()), who);
            return new Ruling(answer, document.revision());
        });
    }
}
