package org.mosaik.events;

import java.util.Set;

/** What can have caused a snapshot; stands in the record's type and never decides what a reader does. */
public final class Facts {
    public static final String CAMPAIGN_CHANGED = "campaign.changed";
    public static final String SUBMISSION_RECEIVED = "submission.received";
    public static final String SUBMISSION_CHANGED = "submission.changed";
    public static final String SUBMISSION_WITHDRAWN = "submission.withdrawn";
    public static final String SUBMISSION_ERASED = "submission.erased";
    public static final String REPORT_RECEIVED = "report.received";
    public static final String REPORT_CHANGED = "report.changed";
    public static final String REPORT_ERASED = "report.erased";
    public static final String CASE_OPENED = "case.opened";
    public static final String CASE_CHANGED = "case.changed";
    public static final String CASE_APPROVED = "case.approved";
    public static final String CASE_REJECTED = "case.rejected";
    public static final String CASE_QUESTIONED = "case.questioned";
    public static final String CASE_UNDONE = "case.undone";
    public static final String CASE_REPORTED = "case.reported";
    public static final String CASE_ANSWERED = "case.answered";
    public static final String CASE_RELEASED = "case.released";
    public static final String CASE_CLOSED = "case.closed";
    public static final String CASE_ERASED = "case.erased";
    public static final String STORY_PUBLISHED = "story.published";
    public static final String STORY_CHANGED = "story.changed";
    public static final String STORY_WITHDRAWN = "story.withdrawn";
    public static final String STORY_ERASED = "story.erased";
    public static final String DELIVERY_CHANGED = "delivery.changed";
    public static final String JOURNAL_WRITTEN = "journal.written";

    /** Every fact of this version; a reader applies the state under an unknown fact all the same. */
    public static final Set<String> ALL = Set.of(
            CAMPAIGN_CHANGED,
            SUBMISSION_RECEIVED,
            SUBMISSION_CHANGED,
            SUBMISSION_WITHDRAWN,
            SUBMISSION_ERASED,
            REPORT_RECEIVED,
            REPORT_CHANGED,
            REPORT_ERASED,
            CASE_OPENED,
            CASE_CHANGED,
            CASE_APPROVED,
            CASE_REJECTED,
            CASE_QUESTIONED,
            CASE_UNDONE,
            CASE_REPORTED,
            CASE_ANSWERED,
            CASE_RELEASED,
            CASE_CLOSED,
            CASE_ERASED,
            STORY_PUBLISHED,
            STORY_CHANGED,
            STORY_WITHDRAWN,
            STORY_ERASED,
            DELIVERY_CHANGED,
            JOURNAL_WRITTEN);

    private Facts() {}
}
