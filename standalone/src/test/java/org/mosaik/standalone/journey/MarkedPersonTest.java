package org.mosaik.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaik.standalone.journey.Town.until;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mosaik.index.TopicIndex;
import org.mosaik.moderation.campaigns.ImportCampaigns;
import org.mosaik.standalone.Archived;
import org.mosaik.standalone.RunningMosaik;

/**
 * The marked person: more than forty markers in everything that somebody can leave. A search through every file and everything
 * decoded finds each of them before an erasure and none afterwards, also after a restore of a backup from before; and of somebody
 * who has only withdrawn exactly what the receipt says remains.
 */
class MarkedPersonTest {

    private static final String READER = "leserin@example.org";

    /** Every owner of something personal, with the collection of its documents. */
    private static final Map<String, String> OWNERS =
            Map.of("submission", "submissions", "moderation", "cases", "publication", "stories");

    private final Path home = home();
    private final Path data = home.resolve("data");
    private final Path backup = home.resolve("backup.zip");
    private Town town = open();
    private Tables tables = new Tables(town.mosaik);

    @AfterEach
    void stop() {
        close();
    }

    @Test
    void isFoundEverywhereBeforeAnErasureAndNowhereAfterwards() throws Exception {
        importCampaign();
        compaction("3600000");
        subscribe();
        MarkedPerson erased = MarkedPerson.tells(town, "publish");
        MarkedPerson withdrawn = MarkedPerson.tells(town, "publish", "newsletter");
        Stream.of(erased, withdrawn).parallel().forEach(person -> {
            person.goesTheWholeWay();
            isDeadLetteredOnce(person);
        });
        town.mosaik.awaitMail(READER, mail -> String.valueOf(mail.text()).contains(withdrawn.told.id()));

        reopen(
                () -> {
                    assertThat(erased.foundInUpload()).hasSize(7);
                    assertThat(erased.places()).hasSizeGreaterThan(40);
                    assertThat(erased.foundIn(data).keySet()).isEqualTo(erased.kept());
                    assertThat(withdrawn.foundIn(data).keySet()).isEqualTo(withdrawn.kept());
                    Archived.backUp(data, backup);
                },
                erased,
                withdrawn);

        compaction("0");
        erased.erases();
        withdrawn.withdraws();
        awaitGone(erased);
        awaitGone(withdrawn);
        Set<String> remains = withdrawn.remains(mailsOfTheReader());

        reopen(
                () -> {
                    assertThat(erased.foundIn(data)).isEmpty();
                    assertThat(erased.foundInFile(Path.of("target", "mosaik.log")))
                            .isEmpty();
                    assertThat(withdrawn.foundIn(data).keySet()).isEqualTo(remains);
                    Archived.restore(data, backup, "--replace", "--keep-log");
                },
                erased);
        assertThat(town.storyStatus(erased.told)).isEqualTo(410);
        awaitGone(erased);

        reopen(
                () -> {
                    assertThat(erased.foundIn(data)).isEmpty();
                    Archived.restore(data, backup, "--replace");
                    assertThat(erased.foundIn(data).keySet()).isEqualTo(erased.kept());
                },
                erased);
        compaction("0");
        until(erased::isErased);
        awaitGone(erased);

        close();
        assertThat(erased.foundIn(data)).isEmpty();
    }

    private static Path home() {
        try {
            return Files.createTempDirectory("mosaik-marked");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private Town open() {
        return Town.of(
                RunningMosaik.empty(data, "mosaik.messaging.compaction-lag=2s", "mosaik.messaging.forget-every=3s"));
    }

    /** Stops everything, looks at what lies on the disk, and starts again. */
    private void reopen(Runnable meanwhile, MarkedPerson... people) {
        close();
        meanwhile.run();
        town = open();
        tables = new Tables(town.mosaik);
        for (MarkedPerson person : people) {
            person.meets(town);
        }
    }

    private void close() {
        tables.close();
        town.mosaik.close();
    }

    /** With a newsletter, and with room for figures that stand nowhere else. */
    private void importCampaign() throws IOException {
        String yaml;
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("/campaigns/quartier.yaml"))) {
            yaml = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        yaml = yaml.replace("max: 5000", "max: 99999999")
                .replace("max: 1000000", "max: 99999999")
                .replace("\nconsents:\n", """

                        consents:
                          - key: newsletter
                            version: 1
                            required: false
                            elements: [TEXT, PHOTO]
                            channels: [newsletter]
                            text: {de: "Auch im Newsletter.", en: "In the newsletter, too."}
                        """)
                .replace("\nchannels:\n", """

                        channels:
                          - id: newsletter
                            label: {de: "Newsletter", en: "Newsletter"}
                            takeBack: NOTHING
                        """);
        town.mosaik
                .context("moderation")
                .getBean(ImportCampaigns.class)
                .from("marked.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
        for (URI page : List.of(
                town.mosaik.submission("/" + MarkedPerson.CAMPAIGN),
                town.mosaik.publication("/" + MarkedPerson.CAMPAIGN),
                town.mosaik.notification("/newsletter/" + MarkedPerson.CAMPAIGN))) {
            until(() -> town.get(page).status() == 200);
        }
    }

    private void subscribe() {
        town.subscribe(READER, MarkedPerson.CAMPAIGN);
    }

    /** A record that nobody can read, behind what they said last; its owner repeats itself, and everybody goes on. */
    private void isDeadLetteredOnce(MarkedPerson person) {
        tables.log.raw(
                "submissions",
                person.told.id().getBytes(StandardCharsets.UTF_8),
                ("{" + person.markers.word("dead letter")).getBytes(StandardCharsets.UTF_8),
                Map.of());
        until(() -> Stream.of("submission", "moderation", "notification")
                .allMatch(service -> overwritten(service).stream()
                        .anyMatch(row -> row.getString("_id").contains(person.told.id()))));
    }

    private List<Document> overwritten(String service) {
        return tables.store
                .getDatabase(service)
                .getCollection("overwritten")
                .find()
                .into(new ArrayList<>());
    }

    /** @param lag in milliseconds; with 0 the broker compacts as soon as it may */
    private void compaction(String lag) throws Exception {
        for (String topic : tables.log.admin().listTopics().names().get()) {
            tables.log.configure(
                    topic,
                    Map.of(
                            "min.compaction.lag.ms",
                            lag,
                            "max.compaction.lag.ms",
                            lag.equals("0") ? "2000" : lag,
                            "file.delete.delay.ms",
                            "100"));
        }
        ConfigResource everyBroker = new ConfigResource(ConfigResource.Type.BROKER, "");
        AlterConfigOp often =
                new AlterConfigOp(new ConfigEntry("log.cleaner.backoff.ms", "200"), AlterConfigOp.OpType.SET);
        tables.log
                .admin()
                .incrementalAlterConfigs(Map.of(everyBroker, List.of(often)))
                .all()
                .get();
    }

    /** Until every owner has seen that nothing else is left on the log, and files that were deleted are. */
    private void awaitGone(MarkedPerson person) {
        String id = person.told.id();
        until(() -> OWNERS.entrySet().stream().allMatch(owner -> hasLeftTheLog(owner.getKey(), owner.getValue(), id)));
        until(() -> Tables.SERVICES.stream()
                .allMatch(service -> overwritten(service).isEmpty()));
        // As they do by themselves within the hour
        for (String service : List.of("moderation", "publication")) {
            town.mosaik.context(service).getBean(TopicIndex.class).purge();
        }
        until(() -> files(path -> path.endsWith(".deleted") || path.contains("/" + id + "/"))
                .isEmpty());
    }

    private boolean hasLeftTheLog(String service, String collection, String id) {
        Document row = tables.store
                .getDatabase(service)
                .getCollection(collection)
                .find(new Document("_id", id))
                .first();
        return row != null
                && row.get("leaving", new Document()).getOrDefault("state", "").equals("GONE");
    }

    private List<Path> files(Predicate<String> which) throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            return all.filter(path -> which.test(path.toString())).toList();
        } catch (UncheckedIOException deletedMeanwhile) {
            return List.of(data);
        }
    }

    private String mailsOfTheReader() {
        return town.mosaik.mails().stream()
                .filter(mail -> mail.to().contains(READER))
                .map(mail -> mail.subject() + mail.text() + mail.html())
                .collect(Collectors.joining("\n"));
    }
}
