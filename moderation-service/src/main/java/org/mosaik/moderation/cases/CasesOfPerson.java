package org.mosaik.moderation.cases;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.mosaik.events.Contact;
import org.mosaik.messaging.own.Owner;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** What else somebody handed in, by the address that was given; of forgotten contacts and withdrawn stories nothing is known. */
@Component
public class CasesOfPerson {

    static final String ADDRESS = "story.contact.email";

    /** Whoever floods is told of in the queue. */
    private static final int MOST = 50;

    private final Owner<CaseDocument> cases;
    private final MongoOperations store;

    CasesOfPerson(Owner<CaseDocument> cases, MongoOperations store) {
        this.cases = cases;
        this.store = store;
    }

    /** The newest first. */
    public List<CaseDocument> besides(CaseDocument document) {
        Contact contact = document.story().contact();
        String address = contact == null ? null : contact.email();
        if (address == null || address.isBlank()) {
            return List.of();
        }
        Query same = Query.query(Criteria.where(ADDRESS).is(address)).limit(MOST + 1);
        same.fields().include("_id");
        List<String> ids = store.find(same, Document.class, store.getCollectionName(CaseDocument.class)).stream()
                .map(row -> row.getString("_id"))
                .filter(id -> !id.equals(document.id()))
                .toList();
        Map<String, CaseDocument> found = cases.findAll(ids);
        return ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(
                                (CaseDocument one) -> one.story().receivedAt(),
                                Comparator.nullsFirst(Comparator.naturalOrder()))
                        .reversed())
                .toList();
    }
}
