package org.mosaik.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Publication;
import org.mosaik.events.Topic;
import org.mosaik.standalone.Archived;
import org.mosaik.standalone.journey.Drill.Seen;
import org.mosaik.standalone.journey.Town.Told;

/**
 * Everything comes from a backup, while the world outside has gone on: with the log that is there nothing is lost; with the
 * log of the backup what came after it is, but nothing is done by itself a second time, and whoever reads outside hears
 * every new word.
 */
class RestoreTest {

    private final Drill drill = Drill.start();
    private final Path backup = drill.home.resolve("backup.zip");
    private final Map<String, Publication> outside = new HashMap<>();

    @AfterEach
    void stop() {
        drill.close();
    }

    @Test
    void aBackupBesideTheWorldThatWentOn() {
        drill.withdraw(drill.arrived("Dana"));
        Told open = drill.arrived("Ayla");
        Told shown = drill.published("Bo");
        drill.reopen(() -> Archived.backUp(drill.data(), backup));
        drill.approve(open);
        drill.awaitPublished(open);
        drill.withdraw(shown);
        Told fresh = drill.published("Cem");
        List<Told> all = List.of(open, shown, fresh);
        drill.tables.awaitQuiet();
        Seen before = drill.seen(all);
        listen();

        drill.reopen(() -> Archived.restore(drill.data(), backup, "--replace", "--keep-log"));
        theNewestLogBringsEverythingBack(before, all);

        drill.reopen(() -> Archived.restore(drill.data(), backup, "--replace"));
        nothingIsDoneByItself(open, shown, fresh);
        theOutsideHearsEveryNewWord(open, shown, before.mails());
    }

    private void theNewestLogBringsEverythingBack(Seen before, List<Told> all) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(drill.seen(all).pages()).isEqualTo(before.pages()));
        drill.arrived("Kanarie");
        drill.tables.awaitQuiet();
        Seen after = drill.seen(all);
        assertThat(after.pages()).isEqualTo(before.pages());
        assertThat(after.rows()).isEqualTo(before.rows());
        assertThat(after.records()).isEqualTo(before.records());
        // The mailbox is that of the backup: what is in it twice was sent twice.
        assertThat(after.mails()).hasSize(3).doesNotHaveDuplicates();
    }

    private void nothingIsDoneByItself(Told open, Told shown, Told fresh) {
        assertThat(drill.mails(List.of(open, shown, fresh))).hasSize(3);
        int published = drill.tables.log.read("publications").size();

        drill.arrived("Kanarie");
        drill.tables.awaitQuiet();

        assertThat(drill.mails(List.of(open, shown, fresh))).hasSize(3);
        assertThat(drill.tables.log.read("publications")).hasSize(published);
        assertThat(drill.town.storyStatus(open)).isEqualTo(404);
        assertThat(drill.town.storyStatus(shown)).isEqualTo(200);
        assertThat(drill.town.storyStatus(fresh)).isEqualTo(404);
        assertThat(drill.town.receipt(fresh).path("stage").asString()).isEqualTo("RECEIVED");
    }

    private void theOutsideHearsEveryNewWord(Told open, Told shown, List<String> sentBefore) {
        listen();
        assertThat(outside.get(shown.id()).state()).isEqualTo(Publication.State.WITHDRAWN);
        long heardOfOpen = outside.get(open.id()).revision();
        long heardOfShown = outside.get(shown.id()).revision();

        drill.approve(open);
        drill.awaitPublished(open);
        drill.withdraw(shown);
        drill.tables.awaitQuiet();
        listen();

        assertThat(outside.get(open.id()).revision()).isGreaterThan(heardOfOpen);
        assertThat(outside.get(open.id()).state()).isEqualTo(Publication.State.PUBLISHED);
        assertThat(outside.get(shown.id()).revision()).isGreaterThan(heardOfShown);
        assertThat(outside.get(shown.id()).state()).isEqualTo(Publication.State.WITHDRAWN);
        // What is done again by people is told again, under the id of the first time: a mail program can see that.
        List<String> again = new ArrayList<>(drill.mails(List.of(open, shown)));
        assertThat(again).hasSize(5).doesNotHaveDuplicates();
        assertThat(sentBefore).containsAll(again);
    }

    /** A channel that is not ours: reads everything, and takes a state if and only if it is newer. */
    private void listen() {
        drill.tables
                .log
                .table(Topic.PUBLICATIONS)
                .forEach((id, state) ->
                        outside.merge(id, state, (known, now) -> now.revision() > known.revision() ? now : known));
    }
}
