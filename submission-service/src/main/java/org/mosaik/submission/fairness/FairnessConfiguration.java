package org.mosaik.submission.fairness;

import java.time.Clock;
import org.mosaik.messaging.store.DeclaredIndex;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FairnessSettings.class)
class FairnessConfiguration {

    @Bean
    DayKey dayKey(Clock clock) {
        return new DayKey(clock);
    }

    @Bean
    Machines machines(FairnessSettings settings) {
        return new Machines(settings.machines(), System::nanoTime);
    }

    @Bean
    DeclaredIndex expiryOfProofs() {
        return DeclaredIndex.of(SpentProof.COLLECTION, "expireAt");
    }

    @Bean
    SpentProofs spentProofs(MongoOperations store, Clock clock) {
        return new SpentProofs(store, clock);
    }

    /** The key is that of the receipts, for a use of its own: every instance knows it, and nobody else has to. */
    @Bean
    Proofs proofs(
            @Value("${mosaik.receipt.key:}") String key, FairnessSettings settings, SpentProofs spent, Clock clock) {
        return new Proofs(new Altcha("proof:" + key, settings.proofNumbers()), spent, settings.proofValid(), clock);
    }

    @Bean
    Admission admission(
            @Value("${mosaik.receipt.key:}") String key,
            FairnessSettings settings,
            Proofs proofs,
            DayKey dayKey,
            Clock clock) {
        Senders senders = new Senders(dayKey, new Buckets(settings.crowd(), System::nanoTime));
        return new Admission(proofs, new Opened("opened:" + key), senders, settings.quickest(), clock);
    }

    @Bean
    Limits limits(FairnessSettings settings, DayKey key) {
        return new Limits(settings, key, System::nanoTime);
    }
}
