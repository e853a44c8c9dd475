package org.mosaik.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mosaik.standalone.journey.Town.until;

import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.mosaik.events.Campaign;
import org.mosaik.events.Snapshot;
import org.mosaik.moderation.campaigns.ImportCampaigns;
import org.mosaik.standalone.RunningMosaik;
import org.mosaik.standalone.demo.DemoContent;
import org.mosaik.standalone.journey.Town.Told;
import org.mosaik.standalone.mailbox.Mail;
import tools.jackson.databind.JsonNode;

/** A town of its own in which things are lost: what people see of it before has to be what they see afterwards. */
final class Drill implements AutoCloseable {

    /**
     * What one can see from outside.
     *
     * @param pages by address, with their status
     * @param rows of the tables, by topic and key
     * @param records how many records of these stories there are, by topic and key
     * @param mails their ids, in the order in which they came
     */
    record Seen(Map<String, String> pages, Map<String, Snapshot> rows, Map<String, Long> records, List<String> mails) {}

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> STATES = List.of("OPEN", "WAITING", "APPROVED", "REJECTED", "CLOSED");

    final Path home;
    final Map<Told, String> people = new LinkedHashMap<>();
    Town town;
    Tables tables;

    private Drill(Path home) {
        this.home = home;
        open();
    }

    static Drill start() {
        try {
            Drill drill = new Drill(Files.createTempDirectory("mosaik-drill"));
            drill.importCampaign();
            drill.town.subscribe("reader@example.org");
            return drill;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private void open() {
        town = Town.of(RunningMosaik.empty(data(), "mosaik.moderation.undo-window=4s"));
        tables = new Tables(town.mosaik);
    }

    Path data() {
        return home.resolve("data");
    }

    private void importCampaign() {
        String yaml = DemoContent.campaigns().get(Town.CAMPAIGN);
        town.mosaik
                .context("moderation")
                .getBean(ImportCampaigns.class)
                .from(Town.CAMPAIGN + ".yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
        until(() -> Stream.of(town.mosaik.submission("/"), town.mosaik.publication("/"))
                .allMatch(page -> town.get(page).body().contains(Town.CAMPAIGN)));
    }

    /** Stops everything, has something happen to the data folder, and starts everything on it again. */
    void reopen(Runnable meanwhile) {
        close();
        meanwhile.run();
        open();
    }

    Told tell(String name) {
        String mail = name.toLowerCase(java.util.Locale.ROOT) + "-" + UUID.randomUUID() + "@example.org";
        Told told = town.tell(name, mail, Town.aPhoto());
        people.put(told, mail);
        return told;
    }

    /** Tells, and waits until its person has been told that it came. */
    Told arrived(String name) {
        Told told = tell(name);
        awaitMail(told, "Danke");
        return told;
    }

    void approve(Told told) {
        until(() -> town.decide(told, "approve", null).status() == 200);
    }

    Told published(String name) {
        Told told = arrived(name);
        approve(told);
        awaitPublished(told);
        return told;
    }

    void awaitPublished(Told told) {
        awaitMail(told, "online");
        until(() -> town.isInTheFeed(told));
    }

    void withdraw(Told told) {
        assertThat(town.own(told, "DELETE", null, null).status()).isLessThan(300);
        town.mosaik.awaitMail(address(told), mail -> String.valueOf(mail.text()).contains("zurückgezogen"));
        until(() -> town.storyStatus(told) != 200);
    }

    void awaitMail(Told told, String subject) {
        town.mosaik.awaitMail(address(told), mail -> mail.subject().contains(subject));
    }

    String address(Told told) {
        return people.getOrDefault(told, "");
    }

    /** What one can see of these stories. */
    Seen seen(List<Told> stories) {
        List<String> ids = stories.stream().map(Told::id).toList();
        Map<String, Snapshot> rows = tables.rows();
        rows.values().removeIf(row -> !(row instanceof Campaign) && !ids.contains(row.id()));
        Map<String, Long> records = new TreeMap<>();
        tables.records()
                .forEach((topic, all) -> all.stream()
                        .map(record -> topic + "/" + Tables.key(record))
                        .filter(rows::containsKey)
                        .forEach(key -> records.merge(key, 1L, Long::sum)));
        return new Seen(pages(stories), rows, records, mails(stories));
    }

    private Map<String, String> pages(List<Told> stories) {
        Map<String, String> pages = new TreeMap<>();
        List.of("/" + Town.CAMPAIGN, "/feed.atom", "/api/stories")
                .forEach(path -> pages.put(path, answer(town.get(town.mosaik.publication(path)))));
        for (Told told : stories) {
            for (String path : List.of("/stories/", "/api/stories/")) {
                pages.put(path + told.id(), answer(town.get(town.mosaik.publication(path + told.id()))));
            }
            pages.put("receipt of " + told.id(), answer(town.own(told, "GET", null, null)));
        }
        for (String state : STATES) {
            pages.put("queue " + state, queue(state, stories));
        }
        return pages;
    }

    /** Every start has other ports here. */
    private static String answer(Town.Answer answer) {
        return answer.status() + " " + answer.body().replaceAll("localhost(:|%3A)\\d+", "localhost");
    }

    private String queue(String state, List<Told> stories) {
        URI address = town.mosaik.moderation("/api/cases?state=" + state);
        JsonNode cases = town.editor(HttpRequest.newBuilder(address)).json().path("cases");
        List<String> ids = new ArrayList<>();
        cases.forEach(each -> ids.add(each.path("id").asString()));
        ids.retainAll(stories.stream().map(Told::id).toList());
        return ids.toString();
    }

    List<String> mails(List<Told> stories) {
        List<String> addresses = stories.stream().map(this::address).toList();
        return town.mosaik.mails().stream()
                .filter(mail -> mail.to().stream().anyMatch(addresses::contains))
                .map(Drill::messageId)
                .toList();
    }

    static String messageId(Mail mail) {
        return mail.headers().getOrDefault("Message-ID", List.of()).toString();
    }

    /** Comes to what was seen before, and stays so: something new is dealt with, so all else would have been. */
    void comesTo(Seen before, List<Told> stories) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(seen(stories)).isEqualTo(before));
        arrived("Kanarie");
        tables.awaitQuiet();
        assertThat(seen(stories)).isEqualTo(before);
    }

    /** Every document of a service's database as it is now. */
    Map<String, List<Document>> copyOf(String service) {
        MongoDatabase database = tables.store.getDatabase(service);
        Map<String, List<Document>> rows = new LinkedHashMap<>();
        for (String collection : database.listCollectionNames()) {
            rows.put(collection, database.getCollection(collection).find().into(new ArrayList<>()));
        }
        return rows;
    }

    /** Puts another content into the database of a service that stands still meanwhile. */
    void replace(String service, Map<String, List<Document>> rows) {
        town.mosaik.stop(service);
        MongoDatabase database = tables.store.getDatabase(service);
        database.drop();
        rows.forEach((collection, documents) -> {
            if (!documents.isEmpty()) {
                database.getCollection(collection).insertMany(documents);
            }
        });
        town.mosaik.start(service);
    }

    static void delete(Path folder) {
        assertThat(folder).isDirectory();
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(java.util.Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(folder).doesNotExist();
    }

    @Override
    public void close() {
        tables.close();
        town.mosaik.close();
    }
}
