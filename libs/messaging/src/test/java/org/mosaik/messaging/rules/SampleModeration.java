package org.mosaik.messaging.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.mosaik.embedded.EmbeddedStore;
import org.mosaik.events.Decision;
import org.mosaik.events.Submission;
import org.mosaik.events.Topic;
import org.mosaik.events.Withdrawal;
import org.mosaik.messaging.kit.Infrastructure;
import org.mosaik.messaging.log.Outage;
import org.mosaik.messaging.own.Owner;
import org.mosaik.messaging.own.Owners;
import org.mosaik.messaging.read.Readers;
import org.mosaik.messaging.read.Received;
import org.mosaik.messaging.read.TopicReader;
import org.mosaik.messaging.read.TopicTable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** A service as small as one can be: it owns decisions, and follows submissions and withdrawals. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class SampleModeration {

    /** What a test may put in the way of the handlers. */
    static class Obstacle {
        volatile Consumer<List<Received<Submission>>> before = records -> {};
        volatile String away;
        final AtomicInteger refused = new AtomicInteger();
        final Map<String, Integer> seen = new ConcurrentHashMap<>();

        Obstacle(String away) {
            this.away = away;
        }

        private void require(Topic<?> topic) {
            if (topic.name().equals(away)) {
                refused.incrementAndGet();
                throw new Outage("the store is away");
            }
        }
    }

    /** @param away the topic whose table cannot be written from the start */
    @Bean
    Obstacle obstacle(@Value("${sample.away:}") String away) {
        return new Obstacle(away);
    }

    @Bean
    Owner<Sample> samples(Owners owners) {
        return owners.of(Sample.class, Sample::new).announcing(Topic.DECISIONS, 1, Sample::decision, Sample::restore);
    }

    @Bean
    TopicTable<Submission> submissions(MongoOperations store) {
        return new TopicTable<>(store, Topic.SUBMISSIONS);
    }

    @Bean
    TopicTable<Withdrawal> withdrawals(MongoOperations store) {
        return new TopicTable<>(store, Topic.WITHDRAWALS);
    }

    @Bean
    TopicReader<Decision> followDecisions(Readers readers, Owner<Sample> samples) {
        return readers.followOwn(Topic.DECISIONS, samples.ownTopic(Topic.DECISIONS));
    }

    @Bean
    TopicReader<Submission> followSubmissions(Readers readers, TopicTable<Submission> table, Obstacle obstacle) {
        return readers.follow(Topic.SUBMISSIONS, records -> {
            obstacle.require(Topic.SUBMISSIONS);
            obstacle.before.accept(records);
            records.forEach(record -> obstacle.seen.merge(record.id(), 1, Integer::sum));
            table.apply(records);
        });
    }

    @Bean
    TopicReader<Withdrawal> followWithdrawals(Readers readers, TopicTable<Withdrawal> table, Obstacle obstacle) {
        return readers.follow(Topic.WITHDRAWALS, records -> {
            obstacle.require(Topic.WITHDRAWALS);
            table.apply(records);
        });
    }

    static ConfigurableApplicationContext start(String servers, EmbeddedStore store, String database, String... more) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("mosaik.service", "moderation");
        properties.put("spring.main.web-application-type", "none");
        properties.put("spring.kafka.bootstrap-servers", servers);
        properties.put("spring.mongodb.uri", store.uri() + "/" + database);
        properties.put("spring.cloud.function.definition", "followDecisions;followSubmissions;followWithdrawals");
        properties.put("spring.cloud.stream.bindings.followDecisions-in-0.destination", "decisions");
        properties.put("spring.cloud.stream.bindings.followSubmissions-in-0.destination", "submissions");
        properties.put("spring.cloud.stream.bindings.followWithdrawals-in-0.destination", "withdrawals");
        properties.put("spring.main.register-shutdown-hook", "false");
        // Services with stores of their own are no instances of each other.
        properties.put("spring.cloud.stream.default.group", database);
        for (String one : more) {
            properties.put(one.substring(0, one.indexOf('=')), one.substring(one.indexOf('=') + 1));
        }
        String[] arguments = properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
        return new SpringApplicationBuilder(SampleModeration.class).run(arguments);
    }

    static ConfigurableApplicationContext start(String... more) {
        return start(
                Infrastructure.broker().bootstrapServers(),
                Infrastructure.store(),
                Infrastructure.freshDatabase(),
                more);
    }
}
