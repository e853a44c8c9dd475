package org.mosaik.moderation.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mosaik.moderation.cases.Answer;
import org.mosaik.moderation.cases.CaseDocument;
import org.mosaik.moderation.cases.Chosen;
import org.mosaik.moderation.cases.DecideMany.Fate;
import org.mosaik.moderation.cases.Deed;
import org.mosaik.moderation.queue.QueueLines;

/**
 * Many cases, as a page tells what would become of them, or what became of them.
 *
 * @param preview whether nothing is done yet
 * @param asked the queue from which they were chosen
 */
record BulkView(Deed deed, boolean preview, QueueView.Asked asked, List<Fate> fates, Instant now) {

    /** More than this a page does not list; what is approved is listed always. */
    private static final int LISTED = 200;

    /** @param line absent if there is no such case for this editor */
    record Line(String id, @Nullable QueueLine line, Answer answer, boolean awaitsAnother) {}

    public List<Line> passing() {
        return lines(done());
    }

    public List<Line> refused() {
        return lines(fates.stream().filter(fate -> !fate.isDone() && fate.answer() != Answer.NOT_YET));
    }

    private List<Line> lines(Stream<Fate> these) {
        return these.limit(LISTED).map(this::line).toList();
    }

    private Line line(Fate fate) {
        CaseDocument document = fate.document();
        QueueLine line = document == null ? null : QueueLine.of(new QueueLines.Line(document, 1), now);
        return new Line(fate.chosen().id(), line, fate.answer(), fate.awaitsAnother());
    }

    private Stream<Fate> done() {
        return fates.stream().filter(Fate::isDone);
    }

    public long passes() {
        return done().count();
    }

    /** Of those that pass, how many are approved only by another editor. */
    public long await() {
        return done().filter(Fate::awaitsAnother).count();
    }

    public long fails() {
        return fates.size() - passes() - left();
    }

    /** How many had no turn. */
    public long left() {
        return fates.stream().filter(fate -> fate.answer() == Answer.NOT_YET).count();
    }

    /** Those that pass, as they were shown when they were chosen. */
    public String chosen() {
        return text(done().map(Fate::chosen));
    }

    public String leftOver() {
        return text(
                fates.stream().filter(fate -> fate.answer() == Answer.NOT_YET).map(Fate::chosen));
    }

    /** Those that were done, as they are now. */
    public String changed() {
        return text(done().flatMap(fate -> Stream.ofNullable(fate.document())).map(Chosen::of));
    }

    private static String text(Stream<Chosen> cases) {
        return cases.map(Chosen::toString).collect(Collectors.joining(" "));
    }

    /** What takes it back; nothing where there is nothing to take back. */
    public @Nullable Deed back() {
        return switch (deed) {
            case APPROVE -> Deed.UNDO;
            case REJECT -> Deed.RESTORE;
            case LET_OUT, GIVE_BACK, UNDO, RESTORE -> null;
        };
    }
}
