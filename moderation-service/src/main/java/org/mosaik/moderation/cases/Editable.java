package org.mosaik.moderation.cases;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Edit;
import org.mosaik.events.Facts;
import org.mosaik.events.Retouch;
import org.mosaik.events.Topic;
import org.mosaik.moderation.cases.Step.Action;
import org.mosaik.moderation.checks.Found;

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

    /**
     * @param alt nothing for the person's own words
     * @param look what is to be found in the story then
     */
    Answer describe(String medium, @Nullable String alt, Function<Story, Found> look, Editor editor) {
        Story before = story;
        Answer answer = retouch(story.retouches().of(medium).describedAs(alt), Action.DESCRIBED, editor);
        if (!story.equals(before)) {
            story = story.with(look.apply(story));
        }
        return answer;
    }

    /**
     * Some texts at once. Who is named and who agreed cannot be edited.
     *
     * @param words by field; none for an answer that is left out
     * @param look what is to be found in the story then
     */
    Answer edit(Map<String, String> words, Function<Story, Found> look, Editor editor) {
        boolean fits = verdict().isUndecided()
                && words.keySet().stream().allMatch(field -> story.edit(field).isPresent());
        Answer refusal = refusal(editor, fits);
        if (refusal != null) {
            return refusal;
        }
        List<Edit> edits = words.keySet().stream()
                .sorted()
                .flatMap(field -> story.edit(field).stream())
                .filter(edit -> !edit.words().equals(words.get(edit.field())))
                .toList();
        for (Edit edit : edits) {
            String now = String.valueOf(words.get(edit.field()));
            story = story.edited(edit.then(new Edit.Version(now, editor.name(), editor.now())));
        }
        if (!edits.isEmpty()) {
            story = story.with(look.apply(story));
            changed(Facts.CASE_CHANGED, editor.now(), Topic.CASES);
            List<String> fields = edits.stream().map(Edit::field).toList();
            record(story.campaign(), new Step(Action.EDITED, editor.name(), editor.now(), fields));
        }
        return Answer.DONE;
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
