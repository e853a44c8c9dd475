package org.mosaik.bench;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.mosaik.events.Codec;
import org.mosaik.events.Consent;
import org.mosaik.events.Contact;
import org.mosaik.events.Content;
import org.mosaik.events.Decision;
import org.mosaik.events.Delivery;
import org.mosaik.events.Element;
import org.mosaik.events.Envelope;
import org.mosaik.events.Facts;
import org.mosaik.events.FieldValue;
import org.mosaik.events.Fields;
import org.mosaik.events.Kind;
import org.mosaik.events.Person;
import org.mosaik.events.Publication;
import org.mosaik.events.Snapshot;
import org.mosaik.events.Submission;
import org.mosaik.events.Topic;
import org.mosaik.standalone.parts.PartName;

/** Stories of many years, written onto the log as their owners would have left them there: nothing is left to do. */
final class Archive implements AutoCloseable {

    private static final Instant FIRST = Instant.parse("2021-01-01T00:00:00Z");
    private static final List<String> CHANNELS = List.of("site", "newsletter");
    private static final String FILLING = "Es war einmal. ".repeat(55);

    private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", Product.PORTS.broker(), "linger.ms", 20, "batch.size", 256 * 1024),
            new ByteArraySerializer(),
            new ByteArraySerializer());

    /** Fills the log of a new installation, whose services are not there while it is filled. */
    @SuppressWarnings("try") // what is only there to be ended
    static void fill(Bench bench, Path data, Consumer<Archive> stories) throws IOException {
        String campaigns = "mosaik.campaigns.folder=" + Stories.campaigns(bench.scratch());
        try (Product everything = Product.start(bench, data, "--empty", "--set", campaigns)) {
            Await.until(
                    Duration.ofMinutes(1),
                    () -> Stream.of(PartName.SUBMISSION, PartName.PUBLICATION)
                            .allMatch(service -> Http.status(Product.at(service, "/" + Stories.CAMPAIGN)) == 200));
        }
        try (Product infrastructure = Product.startOnly(bench, data, Product.INFRASTRUCTURE);
                Archive archive = new Archive()) {
            stories.accept(archive);
        }
    }

    static String id(int number) {
        return UUID.nameUUIDFromBytes(BigInteger.valueOf(number).toByteArray()).toString();
    }

    /** Stories that were handed in. */
    void writeSubmissions(int count) {
        for (int number = 0; number < count; number++) {
            Contact submitter = new Contact(Person.SUBMITTER, null, null, "de");
            send(
                    Topic.SUBMISSIONS,
                    new Submission(
                            id(number),
                            1,
                            Submission.State.RECEIVED,
                            Stories.CAMPAIGN,
                            content(number),
                            List.of(submitter),
                            at(number),
                            1,
                            0,
                            null),
                    Facts.SUBMISSION_RECEIVED);
        }
        producer.flush();
    }

    /** Stories that everybody may read, and of which our own site and the outside world were told. */
    void writePublicStories(int count) {
        for (int number = 0; number < count; number++) {
            String id = id(number);
            long revision = at(number).toEpochMilli();
            String address = "https://stories.example/stories/" + id;
            send(Topic.DECISIONS, decision(number, revision), Facts.CASE_RELEASED);
            send(
                    Topic.PUBLICATIONS,
                    new Publication(
                            id,
                            revision,
                            revision,
                            0,
                            Publication.State.PUBLISHED,
                            address,
                            content(number).published(photo -> address),
                            CHANNELS,
                            at(number),
                            null),
                    Facts.STORY_PUBLISHED);
            Delivery.Occasion published = new Delivery.Occasion("published", Delivery.State.DELIVERED, at(number));
            send(
                    Topic.SITE_DELIVERIES,
                    new Delivery(id, revision, "site", Delivery.State.DELIVERED, address, List.of(published), null),
                    Facts.DELIVERY_CHANGED);
        }
        producer.flush();
    }

    private static Decision decision(int number, long revision) {
        return new Decision(
                id(number),
                revision,
                1,
                Decision.Outcome.APPROVED,
                Stories.CAMPAIGN,
                content(number),
                Decision.Release.RELEASED,
                List.of(),
                List.of(),
                at(number));
    }

    private static Instant at(int number) {
        return FIRST.plusSeconds(600L * number);
    }

    private static Content content(int number) {
        Person submitter = new Person(Person.SUBMITTER, Person.Role.SUBMITTER);
        Consent consent = new Consent(
                Person.SUBMITTER,
                null,
                List.of(Element.TEXT, Element.NAME, Element.PHOTO),
                CHANNELS,
                1,
                "publish",
                1,
                "0".repeat(64),
                "de",
                at(number));
        return new Content(
                Stories.CAMPAIGN,
                Kind.STORY,
                "de",
                Map.of(
                        Fields.TITLE,
                        new FieldValue.Text("Geschichte " + number),
                        Fields.TEXT,
                        new FieldValue.Text(FILLING)),
                List.of(),
                List.of(submitter),
                List.of(consent),
                List.of(),
                List.of(),
                List.of());
    }

    private <T extends Snapshot> void send(Topic<T> topic, T snapshot, String fact) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                topic.name(), snapshot.id().getBytes(StandardCharsets.UTF_8), Codec.write(snapshot));
        new Envelope("/" + topic.owner(), fact, snapshot.id(), snapshot.revision(), 1, FIRST, null)
                .headers(topic)
                .forEach(record.headers()::add);
        producer.send(record);
    }

    @Override
    public void close() {
        producer.close();
    }
}
