package org.mosaik.moderation.journal;

import org.mosaik.events.Topic;
import org.mosaik.messaging.own.Owner;
import org.mosaik.messaging.own.Owners;
import org.mosaik.messaging.store.DeclaredIndex;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** One document for each entry, announced on a topic that keeps every record. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class JournalConfiguration {

    /** Never raised: what was written stays as it was. */
    private static final int FORMAT = 1;

    @Bean
    JournalKeys journalKeys(@Value("${mosaik.journal.key:}") String key) {
        return new JournalKeys(key);
    }

    @Bean
    DeclaredIndex whatWasWritten() {
        return DeclaredIndex.of(JournalDocument.COLLECTION, JournalDocument.AT);
    }

    @Bean
    DeclaredIndex whereEachBegins() {
        return DeclaredIndex.of(JournalDocument.COLLECTION, JournalDocument.NUMBER);
    }

    @Bean
    DeclaredIndex whoseCheckpoints() {
        return DeclaredIndex.of(CheckpointDocument.COLLECTION, CheckpointDocument.CAMPAIGN);
    }

    @Bean
    Owner<JournalDocument> journalEntries(Owners owners) {
        return owners.of(JournalDocument.class, JournalDocument::new)
                .announcing(
                        Topic.JOURNAL, FORMAT, JournalDocument::entry, JournalDocument::restore, JournalDocument::id);
    }
}
