package org.mosaik.moderation.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Content;
import org.mosaik.events.Edit;
import org.mosaik.moderation.cases.Step;
import org.mosaik.moderation.cases.Story;
import org.mosaik.web.story.WordDiff;
import org.mosaik.web.story.WordDiff.Piece;

/** What editors made of the texts of a story, word by word: all in all, and step by step. */
record TextEdits(List<Edit> edits, @Nullable Content content, CampaignWords words) {

    /** A text and what became of it. */
    record Line(String label, List<Piece> pieces) {}

    static TextEdits of(Story story, CampaignWords words) {
        return new TextEdits(story.retouches().edits(), story.content(), words);
    }

    /** From what the person wrote to what readers get. */
    public List<Line> all() {
        return edits.stream()
                .filter(Edit::isOther)
                .map(edit -> line(edit, edit.own(), edit.words()))
                .toList();
    }

    /** What one step of the history changed, as far as it is still known. */
    public List<Line> in(Step step) {
        return edits.stream()
                .flatMap(edit -> edit.versions().stream()
                        .filter(version -> step.action() == Step.Action.EDITED
                                && step.at().equals(version.at())
                                && step.actor().equals(version.editor()))
                        .map(version -> line(edit, edit.before(version), version.words())))
                .toList();
    }

    /** Which texts a step of the history was about; nothing for other steps. */
    public String named(Step step) {
        return step.action() == Step.Action.EDITED || step.action() == Step.Action.EDIT_GONE
                ? step.codes().stream().map(this::label).collect(Collectors.joining(", "))
                : "";
    }

    private Line line(Edit edit, String before, String now) {
        return new Line(label(edit.field()), WordDiff.between(before, now));
    }

    private String label(String field) {
        return Stream.ofNullable(content)
                .map(told -> words.label(told, field))
                .findFirst()
                .orElse(field);
    }
}
