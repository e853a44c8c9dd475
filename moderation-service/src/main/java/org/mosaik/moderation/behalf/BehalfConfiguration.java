package org.mosaik.moderation.behalf;

import java.time.Clock;
import org.mosaik.events.BehalfLinks;
import org.mosaik.messaging.store.DeclaredIndex;
import org.mosaik.moderation.accounts.KnownAccounts;
import org.mosaik.moderation.journal.Journal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

@Configuration(proxyBeanMethods = false)
class BehalfConfiguration {

    @Bean
    EnterForOthers enterForOthers(
            @Value("${mosaik.behalf.key:}") String key,
            @Value("${mosaik.urls.submission:http://localhost:8081}") String base,
            KnownAccounts accounts,
            MongoOperations store,
            Journal journal,
            Clock clock) {
        return new EnterForOthers(
                key.isEmpty() ? null : new BehalfLinks(key, base), accounts::names, store, journal, clock);
    }

    @Bean
    DeclaredIndex issuedLinks() {
        return DeclaredIndex.of(IssuedLink.COLLECTION, IssuedLink.AT);
    }
}
