package org.mosaik.moderation.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Facts;
import org.mosaik.events.Retouch;
import org.mosaik.events.Topic;
import org.mosaik.moderation.cases.Step.Action;

/** A story that editors may change before they decide. */
public abstract class Editable extends Seconded {

    Editable(String id) {
        super(id);
    }

    /** @param redacted the photo without what nobody shall see; nothing if all of it may be seen */
    Answer redact(String medium, Retouch.@Nullable Redacted redacted, Editor editor) {
        Retouch before = story.retouches().of(medium);
        Retouch after = before.redactedAs(redacted, editor.name());
        boolean uncovers = after.redaction().showsMoreThan(before.redaction());
        return retouch(after, uncovers ? Action.UNREDACTED : Action.REDACTED, editor);
    }

    /** @param alt nothing for the person's own words */
    Answer describe(String medium, @Nullable String alt, Editor editor) {
        return retouch(story.retouches().of(medium).describedAs(alt), Action.DESCRIBED, editor);
    }

    private Answer retouch(Retouch after, Action action, Editor editor) {
        Answer refusal = refusal(editor, verdict().isUndecided() && story.hasPhoto(after.medium()));
        if (refusal != null) {
            return refusal;
        }
        if (after.equals(story.retouches().of(after.medium()))) {
            return Answer.DONE;
        }
        story = story.retouched(after);
        changed(Facts.CASE_CHANGED, editor.now(), Topic.CASES);
        record(story.campaign(), new Step(action, editor.name(), editor.now(), List.of(after.medium())));
        return Answer.DONE;
    }
}
