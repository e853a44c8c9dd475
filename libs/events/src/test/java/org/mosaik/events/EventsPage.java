package org.mosaik.events;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Makes the page of the contract from schemas, topics, samples and the meanings that stand beside its template. */
final class EventsPage {

    static final Path FOLDER = Path.of("../../docs");
    static final Path FILE = FOLDER.resolve("events.md");

    private static final Path TEMPLATE = Path.of("src/test/resources/org/mosaik/events/events-page.md");
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private final Meanings meanings = new Meanings();
    private final AsyncApi document = AsyncApi.load();
    private final Snapshot example = example();

    static String text() {
        return new EventsPage().fill();
    }

    private String fill() {
        String page = Approved.text(TEMPLATE)
                .replace("{{topics}}", topics())
                .replace("{{facts}}", facts())
                .replace("{{headers}}", headers())
                .replace("{{example}}", Approved.pretty(example).stripTrailing())
                .replace("{{snapshots}}", new SnapshotTables(meanings).text());
        meanings.refuseLeftOvers();
        return page;
    }

    private String topics() {
        return Topic.ALL.stream().map(this::topic).collect(Collectors.joining("\n"));
    }

    private String topic(Topic<?> topic) {
        List<String> readers = document.services(topic, "receive").stream()
                .filter(reader -> !reader.equals(topic.owner()))
                .filter(reader -> topic.type() != Delivery.class || !reader.equals("channel"))
                .toList();
        return row(
                "`" + topic.name() + "`",
                topic.key(),
                topic.owner(),
                readers.isEmpty() ? "nobody else" : String.join(", ", readers),
                "[" + topic.type().getSimpleName() + "](#"
                        + topic.type().getSimpleName().toLowerCase(Locale.ROOT) + ")",
                topic.isLedger() ? "every record" : "the last record of a key");
    }

    private String facts() {
        return Topic.ALL.stream()
                .filter(topic -> topic.type() != Delivery.class || topic.equals(Topic.SITE_DELIVERIES))
                .map(this::facts)
                .collect(Collectors.joining("\n"));
    }

    private String facts(Topic<?> topic) {
        String name = topic.type() == Delivery.class ? "deliveries.<channel>" : topic.name();
        String types = document.types(topic).stream()
                .map(type -> "`" + type.replaceAll("org\\.mosaik\\.(.*)\\.v1", "$1") + "`")
                .collect(Collectors.joining(", "));
        return row("`" + name + "`", types);
    }

    private String headers() {
        StringBuilder rows = new StringBuilder();
        String fact = Facts.SUBMISSION_WITHDRAWN;
        Instant time = Instant.ofEpochMilli(example.revision());
        Envelope envelope = new Envelope("/submission", fact, example.id(), example.revision(), 1, time, TRACE);
        envelope.headers(Topic.WITHDRAWALS)
                .forEach((name, value) -> rows.append(row(
                                "`" + name + "`",
                                "`" + new String(value, StandardCharsets.UTF_8) + "`",
                                meanings.of("header." + name)))
                        .append("\n"));
        return rows.toString().stripTrailing();
    }

    private static Snapshot example() {
        return Samples.all().stream()
                .filter(sample -> sample.toString().equals("withdrawal/full"))
                .findFirst()
                .orElseThrow()
                .snapshot();
    }

    static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
