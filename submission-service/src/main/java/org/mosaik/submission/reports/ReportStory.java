package org.mosaik.submission.reports;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.mosaik.events.Content;
import org.mosaik.events.Decision;
import org.mosaik.events.Origin;
import org.mosaik.events.Submission.State;
import org.mosaik.messaging.read.TopicTable;
import org.mosaik.submission.submissions.SubmissionDocument;
import org.mosaik.submission.submissions.Submissions;

/** Takes in what a reader says is wrong with a public story. It stays public until a person has decided. */
public class ReportStory {

    private final Reports reports;
    private final Submissions submissions;
    private final TopicTable<Decision> decisions;
    private final AnswerReporters answers;
    private final String publication;
    private final Clock clock;

    /** @param publication public address of the site, without a slash at its end */
    ReportStory(
            Reports reports,
            Submissions submissions,
            TopicTable<Decision> decisions,
            AnswerReporters answers,
            String publication,
            Clock clock) {
        this.reports = reports;
        this.submissions = submissions;
        this.decisions = decisions;
        this.answers = answers;
        this.publication = publication;
        this.clock = clock;
    }

    /** By which people and editors speak of it. */
    public static String number(String report) {
        return report.substring(0, 8).toUpperCase(Locale.ROOT);
    }

    /** Whether a story was ever decided, so that its address is gone and not unknown. */
    public boolean isKnown(String id) {
        return decisions.find(id).isPresent();
    }

    /** Empty if readers cannot see it. */
    public Optional<PublicStory> find(String id) {
        Decision decision = decisions.find(id).orElse(null);
        Content content = decision == null ? null : decision.content();
        return decision == null || content == null || !isStill(id)
                ? Optional.empty()
                : Optional.of(new PublicStory(
                        id,
                        decision.campaign(),
                        content.headline(),
                        content.language(),
                        publication + "/stories/" + id));
    }

    /** A withdrawal counts before any editor's desk has heard of it. */
    private boolean isStill(String id) {
        return submissions
                .find(id)
                .map(SubmissionDocument::state)
                .filter(State.RECEIVED::equals)
                .isPresent();
    }

    /**
     * @param draft that has nothing to be mended
     * @return the report's id
     */
    public String report(PublicStory about, ReportDraft draft, Origin origin) {
        if (!draft.findings().isEmpty()) {
            throw new IllegalArgumentException("a report that has to be mended first");
        }
        String id = UUID.randomUUID().toString();
        List<String> doubts = origin.quarantine();
        reports.add(ReportDocument.of(id, about, draft, doubts, clock.instant()));
        answers.look(id);
        return id;
    }
}
