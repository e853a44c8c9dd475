package org.mosaik.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.mosaik.events.Case;
import org.mosaik.events.Codec;
import org.mosaik.events.Envelope;
import org.mosaik.events.Facts;
import org.mosaik.events.Kind;
import org.mosaik.events.Topic;

/**
 * Cases of many editors' mornings, written onto the log as moderation would: half a kilobyte of words each, of which some
 * are common and most are rare; one in fifty from the same sender, one in four from somebody who sends about six.
 */
final class QueueCases implements AutoCloseable {

    /** Between the first and the last of a million lie ninety days. */
    static final Instant FIRST = Instant.parse("2026-08-01T00:00:00Z");

    static final List<Kind> KINDS = List.of(Kind.values());
    static final List<String> CAMPAIGNS = List.of("nrw", "garten", "ehrenamt", "chor", "radweg");
    private static final Duration APART = Duration.ofMillis(7_776);
    private static final int DISORDER = 600;
    private static final int WORDS = 60;
    private static final int VOCABULARY = 20_000;
    private static final List<String> PLACES = List.of("Duisburg", "Köln", "Essen", "Mülheim an der Ruhr", "Bonn");

    private final KafkaProducer<byte[], byte[]> producer;
    private long revision = FIRST.toEpochMilli();

    QueueCases(String broker) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker, "linger.ms", 20, "batch.size", 256 * 1024),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    void write(int from, int to) {
        IntStream.range(from, to).forEach(number -> send(number, Case.State.OPEN));
        producer.flush();
    }

    void decide(int number) {
        send(number, Case.State.APPROVED);
    }

    static Instant received(int number) {
        return FIRST.plus(APART.multipliedBy(number)).plusSeconds(new Random(number).nextInt(DISORDER));
    }

    static String id(int number) {
        return UUID.nameUUIDFromBytes(("case " + number).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    static String sender(int number) {
        if (number % 50 == 0) {
            return "flood";
        }
        return number % 4 == 0 ? "group-" + number / 24 : "person-" + number;
    }

    /** The lower the number, the more common. */
    static String word(Random random) {
        double rank = Math.pow(VOCABULARY, random.nextDouble());
        int number = (int) rank;
        return "wort" + Integer.toString(number * 7919, 36);
    }

    private void send(int number, Case.State state) {
        Random random = new Random(number);
        String words = IntStream.range(0, WORDS).mapToObj(any -> word(random)).collect(Collectors.joining(" "));
        Case written = new Case(
                id(number),
                ++revision,
                1,
                state,
                CAMPAIGNS.get(number % CAMPAIGNS.size()),
                KINDS.get(number % KINDS.size()),
                number % 10 == 0 ? "tr" : "de",
                PLACES.get(number / 5 % PLACES.size()),
                "Geschichte " + number,
                number % 7 == 0 ? List.of(new Case.Finding("link", "text")) : List.of(),
                received(number),
                sender(number),
                number % 100 == 1 ? List.of("too-fast") : List.of(),
                words,
                List.of());
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                Topic.CASES.name(), written.id().getBytes(StandardCharsets.UTF_8), Codec.write(written));
        new Envelope("/" + Topic.CASES.owner(), Facts.CASE_CHANGED, written.id(), written.revision(), 1, FIRST, null)
                .headers(Topic.CASES)
                .forEach(record.headers()::add);
        producer.send(record);
    }

    @Override
    public void close() {
        producer.close();
    }
}
