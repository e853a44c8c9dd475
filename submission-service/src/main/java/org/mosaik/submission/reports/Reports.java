package org.mosaik.submission.reports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mosaik.events.Report;
import org.mosaik.events.Topic;
import org.mosaik.messaging.own.Owner;
import org.mosaik.messaging.own.Owners;
import org.mosaik.messaging.read.OwnTopicListener;
import org.mosaik.messaging.store.DeclaredIndex;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Every report that is kept, and that others were erased. */
public class Reports {

    private static final int FORMAT = 1;
    private static final String REPORTED_AT = "reportedAt";

    private final Owner<ReportDocument> documents;
    private final MongoOperations store;

    Reports(Owners owners, MongoOperations store) {
        this.store = store;
        this.documents = owners.of(ReportDocument.class, ReportDocument::new)
                .announcing(Topic.REPORTS, FORMAT, ReportDocument::announced, ReportDocument::restore);
    }

    static DeclaredIndex index() {
        return DeclaredIndex.of(ReportDocument.COLLECTION, REPORTED_AT);
    }

    public OwnTopicListener<Report> ownReports() {
        return documents.ownTopic(Topic.REPORTS);
    }

    void add(ReportDocument report) {
        documents.add(report);
    }

    Optional<ReportDocument> find(String id) {
        return documents.find(id);
    }

    void change(String id, Consumer<ReportDocument> change) {
        documents.change(id, report -> {
            change.accept(report);
            return true;
        });
    }

    /** Those that may still have somebody to be written to, the newest first. */
    List<String> untold(int most) {
        return ids(
                Query.query(
                        Criteria.where("contact.email").exists(true).and("told").ne(ReportDocument.ANSWERED)),
                most);
    }

    List<String> reportedBefore(Instant then, int most) {
        return ids(Query.query(Criteria.where(REPORTED_AT).lt(then)), most);
    }

    private List<String> ids(Query query, int most) {
        query.with(Sort.by(REPORTED_AT).descending()).limit(most).fields().include("_id");
        return store.find(query, org.bson.Document.class, ReportDocument.COLLECTION).stream()
                .map(row -> row.getString("_id"))
                .toList();
    }
}
