package org.mosaik.moderation.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Case;
import org.mosaik.events.Content;
import org.mosaik.events.Facts;
import org.mosaik.events.Topic;
import org.mosaik.events.TwoEditors;
import org.mosaik.moderation.cases.Step.Action;

/** A story that may take two editors to approve. Whatever changes in between has to be seen by both. */
public abstract class Seconded extends Contested {

    /** Why it takes two, where nothing of the story is the reason. */
    private static final String AMONG_MANY = "bulk";

    Story story = Story.UNKNOWN;

    private @Nullable FirstApproval first;

    /** What editors did for which it takes two from then on; a store that is rebuilt has forgotten it. */
    private Set<String> did = new TreeSet<>();

    Seconded(String id) {
        super(id);
    }

    @Override
    protected void changed(String fact, Instant now, Topic<?>... topics) {
        first = null;
        super.changed(fact, now, topics);
    }

    /**
     * Why it takes two, in codes of the rules; empty if one is enough.
     *
     * @param rules of its campaign
     */
    public List<String> takesTwo(TwoEditors rules) {
        Content content = story.content();
        return content == null
                ? List.of()
                : Stream.of(
                                SecondEyes.why(content, findings(), rules),
                                did,
                                story.retouches().showsWhatWasHidden())
                        .flatMap(Collection::stream)
                        .toList();
    }

    void takesTwoBecause(String code) {
        did.add(code);
    }

    public abstract List<Case.Finding> findings();

    /**
     * Takes note of the first of two approvals.
     *
     * @param amongMany whether it is given to many cases at once, which takes two as well
     * @return nothing if this approval is the last that it takes
     */
    @Nullable
    Answer awaitsAnother(Editor editor, boolean amongMany) {
        FirstApproval known = first;
        List<String> policy = takesTwo(editor.rules());
        if (amongMany && !policy.isEmpty()) {
            return Answer.ONE_BY_ONE;
        }
        if (known != null) {
            return known.isOf(editor.name()) ? Answer.SECOND_EYES : null;
        }
        List<String> why = amongMany ? List.of(AMONG_MANY) : policy;
        if (why.isEmpty()) {
            return null;
        }
        inTheHouse(new Step(Action.APPROVED_FIRST, editor.name(), editor.now(), why));
        first = new FirstApproval(editor.name(), editor.now(), why);
        return Answer.DONE;
    }

    /** Whoever approved first may think again. */
    Answer takeBackFirst(Editor editor) {
        Answer refusal = refusal(editor, isFirst(editor));
        if (refusal == null) {
            inTheHouse(new Step(Action.UNDONE, editor.name(), editor.now(), List.of()));
        }
        return refusal == null ? Answer.DONE : refusal;
    }

    boolean isFirst(Editor editor) {
        return first != null && first.isOf(editor.name());
    }

    private void inTheHouse(Step step) {
        endClaim();
        changed(Facts.CASE_CHANGED, step.at(), Topic.CASES);
        record(story.campaign(), step);
    }

    public Story story() {
        return story;
    }

    public @Nullable FirstApproval first() {
        return first;
    }
}
