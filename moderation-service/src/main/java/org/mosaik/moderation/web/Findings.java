package org.mosaik.moderation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Case.Finding;
import org.mosaik.moderation.cases.Agreement;
import org.mosaik.moderation.checks.Found;
import org.mosaik.moderation.checks.KnownPictures;
import org.mosaik.web.story.Answers;

/**
 * What was found in a story, put where it is about.
 *
 * @param told codes that the page tells of anyway
 */
record Findings(List<Finding> all, List<String> told) {

    private static final String UNCHECKED = "unchecked";

    /**
     * Some words of an answer.
     *
     * @param codes of what was found in them; empty for most
     */
    record Part(String text, List<String> codes) {}

    /** Each code once; of whatever did not run just that. */
    public List<String> codes() {
        return codes(all.stream().map(finding -> Found.unchecked(finding) == null ? finding.code() : UNCHECKED));
    }

    /** About the story as a whole. */
    public List<String> ofStory() {
        return codes(all.stream()
                .filter(finding -> finding.field() == null && !told.contains(finding.code()))
                .map(Finding::code));
    }

    /** About an answer or a picture, or about words in it. */
    public List<String> about(String field) {
        return codes(
                all.stream().filter(finding -> field.equals(finding.field())).map(Finding::code));
    }

    public boolean inTheWay() {
        return all.stream().anyMatch(Agreement::isInTheWay);
    }

    /** Whether a picture is better not shown before somebody asks for it. */
    public boolean isDelicate(String photo) {
        return all.stream()
                .filter(finding -> finding.field() == null || photo.equals(finding.field()))
                .anyMatch(KnownPictures::isDelicate);
    }

    /** The answer line by line, taken apart where a finding begins or ends. */
    public List<List<Part>> paragraphs(Answers.Line line) {
        List<Finding> here = all.stream()
                .filter(finding -> line.key().equals(finding.field()) && fits(finding, line.answer()))
                .toList();
        List<List<Part>> paragraphs = new ArrayList<>();
        int start = 0;
        for (String paragraph : line.answer().split("\n", -1)) {
            if (!paragraph.isBlank()) {
                paragraphs.add(parts(line.answer(), start, start + paragraph.length(), here));
            }
            start += paragraph.length() + 1;
        }
        return paragraphs;
    }

    private static List<Part> parts(String text, int from, int to, List<Finding> here) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(from, to));
        here.stream()
                .flatMap(finding -> Stream.of(start(finding), end(finding)))
                .filter(cut -> cut > from && cut < to)
                .forEach(cuts::add);
        List<Part> parts = new ArrayList<>();
        for (int cut : cuts.headSet(to)) {
            int next = cuts.ceiling(cut + 1);
            Stream<String> codes = here.stream()
                    .filter(finding -> start(finding) <= cut && end(finding) >= next)
                    .map(Finding::code);
            parts.add(new Part(text.substring(cut, next), codes(codes)));
        }
        return parts;
    }

    /** A place that is none, because the words are others by now, is not shown. */
    private static boolean fits(Finding finding, String text) {
        return finding.start() != null
                && 0 <= start(finding)
                && start(finding) < end(finding)
                && end(finding) <= text.length();
    }

    private static int start(Finding finding) {
        return or(finding.start());
    }

    private static int end(Finding finding) {
        return or(finding.end());
    }

    private static int or(@Nullable Integer place) {
        return place == null ? 0 : place;
    }

    private static List<String> codes(Stream<String> codes) {
        return codes.distinct().toList();
    }
}
