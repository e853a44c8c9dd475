package org.mosaik.moderation.cases;

import org.mosaik.events.Report;
import org.mosaik.events.Topic;
import org.mosaik.messaging.own.Owner;
import org.mosaik.messaging.own.Owners;
import org.mosaik.messaging.read.TopicTable;
import org.mosaik.messaging.store.DeclaredIndex;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Cases are announced to the channels first, then to the queue. */
@Configuration(proxyBeanMethods = false)
class CaseConfiguration {

    /** Decisions say how they came about, and what became of reports. */
    private static final int FORMAT = 4;

    /** Cases carry what editors made of their texts, the reports about them, and who rejected them. */
    private static final int CASE_FORMAT = 5;

    @Bean
    DeclaredIndex stateOfRelease() {
        return DeclaredIndex.of(CaseDocument.COLLECTION, HeldCases.RELEASE);
    }

    @Bean
    DeclaredIndex owedToTheJournal() {
        return DeclaredIndex.of(CaseDocument.COLLECTION, WriteJournal.OWED);
    }

    @Bean
    DeclaredIndex addressOfPerson() {
        return DeclaredIndex.of(CaseDocument.COLLECTION, CasesOfPerson.ADDRESS);
    }

    @Bean
    TopicTable<Report> reports(MongoOperations store) {
        return new TopicTable<>(store, Topic.REPORTS);
    }

    @Bean
    Owner<CaseDocument> cases(Owners owners) {
        return owners.of(CaseDocument.class, CaseDocument::new)
                .announcing(Topic.DECISIONS, FORMAT, CaseDocument::asDecision, CaseDocument::restore)
                .announcing(Topic.CASES, CASE_FORMAT, CaseDocument::asCase, CaseDocument::restore);
    }
}
