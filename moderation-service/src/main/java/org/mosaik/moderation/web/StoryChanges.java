package org.mosaik.moderation.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Content;
import org.mosaik.events.Medium;
import org.mosaik.moderation.cases.Story;
import org.mosaik.web.story.Answers;
import org.mosaik.web.story.WordDiff;
import org.mosaik.web.story.WordDiff.Piece;

/**
 * What a person changed since editors last saw the story.
 *
 * @param media of which something else is said now
 * @param came pictures and films that are new, and {@code gone} those that are not there any more
 */
record StoryChanges(List<TextEdits.Line> lines, List<Said> media, int came, int gone) {

    /**
     * What is said of a picture or film that stayed.
     *
     * @param photo its number, 0 for a film
     */
    record Said(int photo, List<Piece> pieces) {}

    /** @param inside whether answers for the editors alone are meant as well; null if nothing changed */
    static @Nullable StoryChanges of(Story story, CampaignWords words, Answers answers, boolean inside) {
        Content before = story.before();
        Content now = story.content();
        if (before == null || now == null) {
            return null;
        }
        return new StoryChanges(
                lines(lines(before, words, answers, inside), lines(now, words, answers, inside)),
                said(before, now),
                others(now.media(), before.media()),
                others(before.media(), now.media()));
    }

    private static Map<String, Answers.Line> lines(
            Content content, CampaignWords words, Answers answers, boolean inside) {
        Map<String, Answers.Line> lines = new LinkedHashMap<>();
        words.lines(content, answers).stream()
                .filter(line -> inside || !line.editorsOnly())
                .forEach(line -> lines.put(line.key(), line));
        return lines;
    }

    private static List<TextEdits.Line> lines(Map<String, Answers.Line> before, Map<String, Answers.Line> now) {
        Map<String, Answers.Line> all = new LinkedHashMap<>(now);
        before.forEach(all::putIfAbsent);
        List<TextEdits.Line> lines = new ArrayList<>();
        all.forEach((key, line) -> {
            String was = answer(before.get(key));
            String is = answer(now.get(key));
            if (!was.equals(is)) {
                lines.add(new TextEdits.Line(line.label(), WordDiff.between(was, is)));
            }
        });
        return lines;
    }

    private static String answer(Answers.@Nullable Line line) {
        return line == null ? "" : line.answer();
    }

    private static List<Said> said(Content before, Content now) {
        List<Said> said = new ArrayList<>();
        for (Medium medium : now.media()) {
            String is = words(medium);
            before.media().stream()
                    .filter(known -> known.id().equals(medium.id()))
                    .map(StoryChanges::words)
                    .filter(was -> !was.equals(is))
                    .map(was -> new Said(now.photos().indexOf(medium) + 1, WordDiff.between(was, is)))
                    .forEach(said::add);
        }
        return said;
    }

    private static String words(Medium medium) {
        return Stream.of(medium.alt(), medium.caption(), medium.credit(), medium.source())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    private static int others(List<Medium> media, List<Medium> known) {
        List<String> ids = known.stream().map(Medium::id).toList();
        return (int) media.stream().filter(one -> !ids.contains(one.id())).count();
    }
}
