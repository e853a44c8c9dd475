package org.mosaik.moderation.queue;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.mosaik.events.Decision;
import org.mosaik.moderation.cases.CaseDocument;
import org.mosaik.moderation.cases.Claim;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Whether cases wait and who has them, without reading the cases themselves. */
@Component
class Standings {

    private static final String OUTCOME = "verdict.outcome";
    private static final String EDITOR = "claim.editor";
    private static final String UNTIL = "claim.until";
    private static final String FIRST = "first.editor";
    private static final String REPORTS = "reports.open";

    private final MongoOperations store;
    private final Clock clock;

    Standings(MongoOperations store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Those that wait for a decision of this editor and that nobody else has, in the same order. */
    List<String> free(List<String> ids, String editor) {
        Query these = Query.query(Criteria.where("_id").in(ids)).limit(ids.size());
        these.fields().include(OUTCOME, EDITOR, UNTIL, FIRST, REPORTS);
        Set<String> free = new HashSet<>();
        Instant now = clock.instant();
        store.find(these, Document.class, store.getCollectionName(CaseDocument.class)).stream()
                .filter(row -> isFree(row, editor, now))
                .forEach(row -> free.add(row.getString("_id")));
        return ids.stream().filter(free::contains).toList();
    }

    private static boolean isReported(Document row) {
        return !row.getEmbedded(List.of("reports", "open"), List.of()).isEmpty();
    }

    private static boolean isFree(Document row, String editor, Instant now) {
        String outcome = row.getEmbedded(List.of("verdict", "outcome"), "");
        boolean waits = Decision.Outcome.OPEN.name().equals(outcome)
                || (Decision.Outcome.APPROVED.name().equals(outcome) && isReported(row));
        String holder = row.getEmbedded(List.of("claim", "editor"), "");
        Date until = row.getEmbedded(List.of("claim", "until"), Date.from(Instant.EPOCH));
        boolean awaitsAnother = editor.equals(row.getEmbedded(List.of("first", "editor"), ""));
        return waits && !awaitsAnother && !new Claim(0, holder, until.toInstant()).keepsOut(editor, now);
    }
}
