package org.mosaik.messaging;

import com.mongodb.WriteConcern;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.mosaik.messaging.act.Actor;
import org.mosaik.messaging.act.Actors;
import org.mosaik.messaging.act.Ledger;
import org.mosaik.messaging.log.Broker;
import org.mosaik.messaging.log.Log;
import org.mosaik.messaging.log.Positions;
import org.mosaik.messaging.log.Topics;
import org.mosaik.messaging.own.Owners;
import org.mosaik.messaging.read.Assignments;
import org.mosaik.messaging.read.DeadLetters;
import org.mosaik.messaging.read.Readers;
import org.mosaik.messaging.read.TopicReader;
import org.mosaik.messaging.start.CatchUp;
import org.mosaik.messaging.start.Gate;
import org.mosaik.messaging.start.Indexes;
import org.mosaik.messaging.store.DeclaredIndex;
import org.mosaik.messaging.store.SnapshotDocuments;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.ProducerListener;

/** Wires the rules of the log for the service named by {@code mosaik.service}. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
            "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration"
        })
@EnableConfigurationProperties(MessagingSettings.class)
@Import({ReadingConfiguration.class, HealthConfiguration.class, ForgettingConfiguration.class})
class MessagingAutoConfiguration {

    private final MessagingSettings settings;
    private final String service;

    MessagingAutoConfiguration(MessagingSettings settings, @Value("${mosaik.service}") String service) {
        this.settings = settings;
        this.service = service;
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    MongoCustomConversions mongoCustomConversions() {
        return new MongoCustomConversions(SnapshotDocuments.converters());
    }

    @Bean
    MongoClientSettingsBuilderCustomizer acknowledgedByTheMajority() {
        return builder -> builder.writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(
                        settings.acknowledgeWithin().toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS));
    }

    @Bean
    Log log(KafkaProperties kafka, KafkaConnectionDetails connection) {
        Map<String, Object> config = new HashMap<>(kafka.buildProducerProperties());
        config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, connection.getBootstrapServers());
        config.putAll(settings.producer());
        KafkaTemplate<byte[], byte[]> template = new KafkaTemplate<>(new DefaultKafkaProducerFactory<>(config));
        // The default listener logs every failed send; who sent it says what is to be said.
        template.setProducerListener(new ProducerListener<>() {});
        return new Log(template, service, settings.maxRecordBytes());
    }

    @Bean
    Broker broker(KafkaProperties kafka, KafkaConnectionDetails connection) {
        Map<String, Object> config = new HashMap<>(kafka.buildAdminProperties());
        config.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, connection.getBootstrapServers());
        config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 3000);
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 4000);
        return new Broker(Admin.create(config));
    }

    @Bean
    Topics topics(Broker broker) {
        return new Topics(broker, service, settings.replicas(), settings.maxRecordBytes(), settings.compactionLag());
    }

    @Bean
    Positions positions(MongoOperations store) {
        return new Positions(store);
    }

    @Bean
    Gate gate() {
        return new Gate();
    }

    @Bean
    DeadLetters deadLetters(Log log, Topics topics, MongoOperations store, MeterRegistry meters, Clock clock) {
        return new DeadLetters(
                log, topics, store, meters, clock, settings.acknowledgeWithin().multipliedBy(2));
    }

    @Bean
    Readers readers(Positions positions, Assignments assignments, DeadLetters dead, MeterRegistry meters, Clock clock) {
        return new Readers(
                service, new TopicReader.Tools(positions, assignments, dead, meters, clock, settings.deadAfterTries()));
    }

    @Bean
    Owners owners(MongoOperations store, Log log, Positions positions, Gate gate, Clock clock, MeterRegistry meters) {
        return new Owners(store, log, positions, gate, clock, settings.sweepEvery(), meters);
    }

    @Bean
    Indexes indexes(MongoOperations store, Owners owners, ObjectProvider<DeclaredIndex> declared) {
        return new Indexes(store, () -> Stream.concat(declared.stream(), owners.indexes().stream()));
    }

    @Bean
    Actors actors(Broker broker, Positions positions, DeadLetters deadLetters, Gate gate) {
        return new Actors(new Actor.Senses(broker, positions, deadLetters, gate, settings.lookEvery()));
    }

    @Bean
    Ledger ledger(MongoOperations store, Clock clock) {
        return new Ledger(store, clock);
    }

    @Bean
    CatchUp catchUp(
            ObjectProvider<Map<String, TopicReader<?>>> readers,
            Topics topics,
            Broker broker,
            Positions positions,
            Owners owners,
            DeadLetters deadLetters,
            BindingsLifecycleController bindings,
            Log log,
            Gate gate) {
        Map<String, TopicReader<?>> all = new LinkedHashMap<>(readers.getIfAvailable(Map::of));
        return new CatchUp(all, topics, broker, positions, owners, deadLetters, bindings, log, service, gate);
    }
}
