package org.mosaik.submission.reports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Contact;
import org.mosaik.events.Decision;
import org.mosaik.events.Topic;
import org.mosaik.mail.Address;
import org.mosaik.mail.Letter;
import org.mosaik.mail.Outcome;
import org.mosaik.messaging.act.Actors;
import org.mosaik.messaging.act.Due;
import org.mosaik.messaging.read.Received;
import org.mosaik.messaging.read.TopicTable;
import org.mosaik.submission.links.LinkMails;
import org.mosaik.submission.links.LinkPost;

/**
 * Writes to who reported a story: that it arrived, and what became of it. What was sent stands in the report and so on the log; a
 * crash in between sends a mail once more, under the same id.
 */
public class AnswerReporters {

    private static final List<String> FEEDS =
            List.of(Topic.REPORTS.name(), Topic.SUBMISSIONS.name(), Topic.DECISIONS.name());
    private static final Duration SWEEP_EVERY = Duration.ofMinutes(1);
    private static final Duration LATER = Duration.ofMinutes(1);
    private static final Duration NEWS = Duration.ofDays(7);
    private static final int MOST = 1_000;

    private final Reports reports;
    private final TopicTable<Decision> decisions;
    private final ReportLetters letters;
    private final LinkMails mails;
    private final LinkPost post;
    private final Clock clock;
    private final Map<String, Instant> times = new ConcurrentHashMap<>();
    private Instant sweptAt = Instant.MIN;

    AnswerReporters(
            Reports reports,
            TopicTable<Decision> decisions,
            ReportLetters letters,
            LinkMails mails,
            LinkPost post,
            Clock clock,
            Actors actors) {
        this.reports = reports;
        this.decisions = decisions;
        this.letters = letters;
        this.mails = mails;
        this.post = post;
        this.clock = clock;
        actors.of("answer-reporters", FEEDS, Due.of(this::due), this::write);
    }

    /** Something about it is new. */
    void look(String report) {
        times.put(report, clock.instant());
    }

    public void onDecisions(List<Received<Decision>> records) {
        records.forEach(record -> record.snapshot().reports().forEach(answered -> look(answered.report())));
    }

    private Collection<String> due() {
        Instant now = clock.instant();
        if (sweptAt.isBefore(now.minus(SWEEP_EVERY))) {
            reports.untold(MOST).forEach(id -> times.putIfAbsent(id, now));
            sweptAt = now;
        }
        return times.entrySet().stream()
                .filter(one -> !one.getValue().isAfter(now))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void write(String id) {
        Instant seen = times.getOrDefault(id, clock.instant());
        ReportDocument report = reports.find(id).orElse(null);
        if (report == null || !report.isKept() || isDone(report)) {
            times.remove(id, seen);
        } else {
            times.replace(id, seen, clock.instant().plus(LATER));
        }
    }

    /** @return false if it is to be tried again */
    private boolean isDone(ReportDocument report) {
        Decision decision = decisions.find(report.story()).orElse(null);
        Decision.Answered answer = answer(decision, report.id());
        boolean received = tell(report, ReportDocument.RECEIVED, report.reportedAt(), letters::received);
        boolean answered = answer == null
                || tell(report, ReportDocument.ANSWERED, answer.at(), about -> letters.answered(about, answer));
        if (received && answered && decision != null && decision.outcome() == Decision.Outcome.ERASED) {
            // Its words may say what the story said
            reports.change(report.id(), document -> document.erase(clock.instant()));
        }
        return received && answered;
    }

    private static Decision.@Nullable Answered answer(@Nullable Decision decision, String report) {
        return decision == null
                ? null
                : decision.reports().stream()
                        .filter(answered -> answered.report().equals(report))
                        .findFirst()
                        .orElse(null);
    }

    private boolean tell(ReportDocument report, String mail, Instant since, Function<ReportDocument, Letter> letter) {
        Address to = Optional.ofNullable(report.contact())
                .map(Contact::email)
                .flatMap(Address::of)
                .orElse(null);
        if (report.wasTold(mail) || to == null) {
            return true;
        }
        Instant now = clock.instant();
        boolean isNews = since.plus(NEWS).isAfter(now);
        if (isNews
                && mayBeSent(mail, to, now)
                && post.send("report-" + report.id() + "-" + mail, to, letter.apply(report)) == Outcome.NOT_SENT) {
            return false;
        }
        reports.change(report.id(), document -> document.told(mail, now));
        return true;
    }

    /** Anybody can type anybody's address: receipts are few a day. */
    private boolean mayBeSent(String mail, Address to, Instant now) {
        return !mail.equals(ReportDocument.RECEIVED) || mails.take(to, now);
    }
}
