import java.time.*;
import java.util.*;
import java.util.stream.*;
import org.apache.kafka.clients.consumer.*;
import org.apache.kafka.clients.producer.*;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.*;
import tools.jackson.databind.*;
import tools.jackson.databind.node.ObjectNode;

/** Reads the log from its beginning, acts on rows, and reports what it did. Run one of it at a time. */
public abstract class ExampleChannel {

    static final String CHANNEL = "example", OWN = "deliveries." + CHANNEL;
    // who alone writes each topic, and which states there are
    static final Map<String, String> TOPICS = Map.of("publications", "/publication (PUBLISHED|WITHDRAWN|ERASED)",
            "withdrawals", "/submission (ACTIVE|ERASED)", OWN, "/" + CHANNEL + " [A-Z_]+");

    record Row(long rank, ObjectNode body) {}

    final ObjectMapper json = new ObjectMapper();
    final Map<String, Row> rows = new HashMap<>(); // by topic/key
    final Set<String> parked = new HashSet<>(), due = new LinkedHashSet<>(); // topic/keys; stories to look at
    final KafkaConsumer<String, byte[]> consumer;
    final KafkaProducer<String, byte[]> producer;

    abstract String post(JsonNode publication); // gives the post's address, or null if nobody knows how it went

    abstract boolean delete(String address); // says whether it is gone; may be asked again

    ExampleChannel(Map<String, Object> settings) {
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        consumer.assign(TOPICS.keySet().stream().flatMap(topic ->
                IntStream.range(0, 12).mapToObj(number -> new TopicPartition(topic, number))).toList());
        consumer.seekToBeginning(consumer.assignment());
    }

    void run() throws Exception {
        try (consumer; producer) {
            while (true) for (String story : readToTheEnd()) if (due.remove(story)) act(story);
        }
    }

    List<String> readToTheEnd() { // that every topic has now
        var ends = consumer.endOffsets(consumer.assignment());
        do consumer.poll(Duration.ofMillis(100)).forEach(this::read);
        while (ends.keySet().stream().anyMatch(each -> consumer.position(each) < ends.get(each)));
        return List.copyOf(due);
    }

    void read(ConsumerRecord<String, byte[]> record) {
        String key = record.topic() + "/" + record.key();
        due.add(String.valueOf(record.key()));
        try {
            var body = (ObjectNode) json.readTree(record.value());
            var told = new HashMap<>(Map.of("ce_format", "1"));
            record.headers().forEach(header -> told.put(header.key(), new String(header.value())));
            String form = told.get("ce_source") + " " + body.required("state").stringValue() + told.get("ce_type");
            long revision = body.required("revision").longValue();
            if (revision < 1 || !body.required("id").stringValue().equals(record.key())
                    || !form.matches(TOPICS.get(record.topic()) + ".*\\.v1")) throw new IllegalArgumentException();
            Row row = new Row(revision * 1000 + Integer.parseInt(told.get("ce_format")), body);
            if (rows.merge(key, row, (a, b) -> b.rank > a.rank ? b : a).rank == row.rank) parked.remove(key);
        } catch (RuntimeException unreadable) {
            parked.add(key);
        }
    }

    void act(String story) throws Exception {
        String address = row(OWN, story).path("address").stringValue("");
        switch (isParked(story) ? "PARKED" : row(OWN, story).path("state").stringValue("NEW")) {
            case "NEW" -> { if (mayStand(story)) publish(story); }
            case "PENDING" -> report(story, "published", "UNKNOWN"); // of an earlier life: nobody knows how it went
            case "DELIVERED" -> { if (!mayStand(story)) report(story, "withdrawn", "RECALL_PENDING"); }
            case "RECALL_PENDING" -> { if (due.add(story) && delete(address)) report(story, "withdrawn", "RECALLED"); }
        }
    }

    void publish(String story) throws Exception {
        report(story, "published", "PENDING"); // acknowledged, and everything is read again, before the call
        boolean still = mayStand(story) && !isParked(story);
        String address = still ? post(row("publications", story)) : null;
        if (address != null) row(OWN, story).put("address", address);
        report(story, "published", address != null ? "DELIVERED" : still ? "UNKNOWN" : "FAILED");
    }

    void report(String story, String occasion, String state) throws Exception {
        ObjectNode body = row(OWN, story).deepCopy();
        long revision = Math.max(body.path("revision").longValue(0) + 1, System.currentTimeMillis());
        body.put("id", story).put("revision", revision).put("channel", CHANNEL).put("state", state);
        body.withArrayProperty("occasions").removeIf(each -> each.path("name").stringValue("").equals(occasion))
                .addObject().put("name", occasion).put("state", state).put("at", Instant.now().toString());
        var record = new ProducerRecord<>(OWN, story, json.writeValueAsBytes(body));
        Map.of("ce_specversion", "1.0", "ce_id", story + ":" + revision, "ce_source", "/" + CHANNEL, "ce_format", "1",
                "ce_type", "org.mosaik.delivery.changed.v1", "ce_time", Instant.now().toString(), "ce_subject", story,
                "ce_dataschema", "/schemas/delivery/1", "content-type", "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes()));
        producer.send(record).get();
        readToTheEnd();
    }

    boolean mayStand(String story) {
        JsonNode publication = row("publications", story), withdrawal = row("withdrawals", story);
        if (!publication.path("state").stringValue("").equals("PUBLISHED") || !names(publication)) return false;
        if (publication.path("withdrawal").longValue(0) >= withdrawal.path("revision").longValue(0)) return true;
        return !withdrawal.path("entries").isEmpty() && withdrawal.path("entries").valueStream() // none: all is erased
                .noneMatch(entry -> entry.path("channels").isEmpty() || names(entry));
    }

    boolean names(JsonNode body) {
        return body.path("channels").valueStream().anyMatch(each -> each.stringValue("").equals(CHANNEL));
    }

    boolean isParked(String story) {
        return TOPICS.keySet().stream().anyMatch(topic -> parked.contains(topic + "/" + story));
    }

    ObjectNode row(String topic, String story) {
        return rows.getOrDefault(topic + "/" + story, new Row(0, json.createObjectNode())).body;
    }
}
