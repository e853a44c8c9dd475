package org.mosaik.moderation.cases;

import org.mosaik.events.Topic;
import org.mosaik.messaging.own.Owner;
import org.mosaik.messaging.own.Owners;
import org.mosaik.messaging.store.DeclaredIndex;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Cases are announced to the channels first, then to the queue. */
@Configuration(proxyBeanMethods = false)
class CaseConfiguration {

    /** Decisions say how they came about. */
    private static final int FORMAT = 3;

    /** Cases carry what editors made of their texts. */
    private static final int CASE_FORMAT = 3;

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
    Owner<CaseDocument> cases(Owners owners) {
        return owners.of(CaseDocument.class, CaseDocument::new)
                .announcing(Topic.DECISIONS, FORMAT, CaseDocument::asDecision, CaseDocument::restore)
                .announcing(Topic.CASES, CASE_FORMAT, CaseDocument::asCase, CaseDocument::restore);
    }
}
