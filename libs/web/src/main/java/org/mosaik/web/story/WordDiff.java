package org.mosaik.web.story;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What became of a text, word by word; a very long one is compared line by line. */
public final class WordDiff {

    private static final Pattern WORDS = Pattern.compile("\\S+\\s*|\\s+");
    private static final Pattern LINES = Pattern.compile("[^\\n]*\\n|[^\\n]+");
    private static final int MOST_WORDS = 2_500;

    private WordDiff() {}

    /** What became of a piece of text. */
    public enum Fate {
        KEPT,
        REMOVED,
        ADDED
    }

    /** Words next to each other of which the same became. */
    public record Piece(Fate fate, String text) {}

    /** The pieces in their order; those that were kept are the words of the newer text. */
    public static List<Piece> between(String before, String now) {
        List<String> old = words(before.strip());
        List<String> young = words(now.strip());
        boolean byLine = Math.max(old.size(), young.size()) > MOST_WORDS;
        return byLine ? compare(lines(before.strip()), lines(now.strip())) : compare(old, young);
    }

    private static List<Piece> compare(List<String> before, List<String> now) {
        List<Piece> pieces = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        List<String> added = new ArrayList<>();
        List<AbstractDelta<String>> deltas = DiffUtils.diff(
                        before, now, new MyersDiffWithLinearSpace<>(WordDiff::isSame), null, true)
                .getDeltas();
        for (AbstractDelta<String> delta : deltas) {
            if (delta.getType() == DeltaType.EQUAL) {
                addAndForget(pieces, Fate.REMOVED, removed);
                addAndForget(pieces, Fate.ADDED, added);
                add(pieces, Fate.KEPT, delta.getTarget().getLines());
            } else {
                removed.addAll(delta.getSource().getLines());
                added.addAll(delta.getTarget().getLines());
            }
        }
        addAndForget(pieces, Fate.REMOVED, removed);
        addAndForget(pieces, Fate.ADDED, added);
        return pieces;
    }

    private static void addAndForget(List<Piece> pieces, Fate fate, List<String> words) {
        add(pieces, fate, words);
        words.clear();
    }

    /** The space behind a word says nothing. */
    private static boolean isSame(String one, String other) {
        return one.strip().equals(other.strip());
    }

    private static void add(List<Piece> pieces, Fate fate, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(fate, String.join("", words)));
        }
    }

    private static List<String> words(String text) {
        return all(WORDS, text);
    }

    private static List<String> lines(String text) {
        return all(LINES, text);
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }
}
