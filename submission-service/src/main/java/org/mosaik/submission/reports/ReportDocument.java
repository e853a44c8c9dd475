package org.mosaik.submission.reports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Contact;
import org.mosaik.events.Facts;
import org.mosaik.events.Report;
import org.mosaik.events.Report.State;
import org.mosaik.events.Topic;
import org.mosaik.messaging.own.Owned;
import org.springframework.data.mongodb.core.mapping.Document;

/** One report, as long as it is kept, and which mails went out about it. */
@Document(ReportDocument.COLLECTION)
class ReportDocument extends Owned {

    static final String COLLECTION = "reports";

    /** The receipt. */
    static final String RECEIVED = "received";

    /** What became of it. */
    static final String ANSWERED = "answered";

    private State state = State.RECEIVED;
    private String story = "";
    private @Nullable String campaign;
    private @Nullable String ground;
    private @Nullable String words;
    private @Nullable String address;
    private @Nullable Contact contact;
    private @Nullable Instant reportedAt;
    private List<String> doubts = new ArrayList<>();
    private List<String> told = new ArrayList<>();

    ReportDocument(String id) {
        super(id);
    }

    static ReportDocument of(String id, PublicStory about, ReportDraft draft, List<String> doubts, Instant now) {
        ReportDocument document = new ReportDocument(id);
        document.story = about.id();
        document.campaign = about.campaign();
        document.ground = draft.ground();
        document.words = draft.words();
        document.address = about.address();
        document.contact = draft.contact();
        document.reportedAt = now;
        document.doubts = new ArrayList<>(doubts);
        document.changed(Facts.REPORT_RECEIVED, now, Topic.REPORTS);
        return document;
    }

    /** A mail went out, or need not any more. */
    void told(String mail, Instant now) {
        if (state == State.RECEIVED && !told.contains(mail)) {
            told.add(mail);
            changed(Facts.REPORT_CHANGED, now, Topic.REPORTS);
        }
    }

    void erase(Instant now) {
        if (state == State.RECEIVED) {
            forget();
            takenBack(Facts.REPORT_ERASED, now, Topic.REPORTS);
        }
    }

    private void forget() {
        state = State.ERASED;
        campaign = null;
        ground = null;
        words = null;
        address = null;
        contact = null;
        reportedAt = null;
        doubts = new ArrayList<>();
        told = new ArrayList<>();
    }

    Report announced() {
        long revision = revisionOn(Topic.REPORTS);
        return state == State.ERASED
                ? Report.erased(id(), revision, story)
                : new Report(
                        id(),
                        revision,
                        state,
                        story,
                        campaign,
                        ground,
                        words,
                        address,
                        contact,
                        reportedAt,
                        doubts,
                        told);
    }

    void restore(Report known) {
        story = known.story();
        if (known.state() == State.ERASED) {
            forget();
            takenBackBefore(known);
            return;
        }
        campaign = known.campaign();
        ground = known.ground();
        words = known.words();
        address = known.address();
        contact = known.contact();
        reportedAt = known.reportedAt();
        doubts = new ArrayList<>(known.doubts());
        told = new ArrayList<>(known.told());
    }

    boolean isKept() {
        return state == State.RECEIVED;
    }

    boolean wasTold(String mail) {
        return told.contains(mail);
    }

    String story() {
        return story;
    }

    @Nullable
    Contact contact() {
        return contact;
    }

    @Nullable
    String address() {
        return address;
    }

    Instant reportedAt() {
        return reportedAt == null ? Instant.EPOCH : reportedAt;
    }
}
