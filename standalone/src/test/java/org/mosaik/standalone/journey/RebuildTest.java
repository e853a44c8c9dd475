package org.mosaik.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaik.events.Snapshot;
import org.mosaik.events.Topic;
import org.mosaik.standalone.journey.Drill.Seen;
import org.mosaik.standalone.journey.Town.Told;

/** One thing is lost or put back from an older copy, everything else is there: nobody outside notices. */
class RebuildTest {

    private static Drill drill;
    private static List<Told> stories;

    @BeforeAll
    static void aTown() {
        drill = Drill.start();
        Told asked = drill.arrived("Dana");
        Told rejected = drill.arrived("Emil");
        drill.town.decide(asked, "ask", "{\"question\":\"Welche Linie?\"}");
        drill.town.decide(rejected, "reject", "{\"reasons\":[\"other\"]}");
        Told published = drill.published("Bo");
        Told gone = drill.published("Cem");
        drill.withdraw(gone);
        drill.awaitMail(asked, "");
        stories = List.of(asked, rejected, published, gone, drill.arrived("Ayla"));
    }

    @AfterAll
    static void stop() {
        drill.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"submission", "moderation", "publication", "notification"})
    void aServiceWhoseDatabaseIsLostIsTheSameAgain(String service) {
        Seen before = quiet();

        drill.replace(service, Map.of());

        drill.comesTo(before, stories);
    }

    @ParameterizedTest
    @CsvSource({"publication", "moderation"})
    void anIndexThatIsLostIsTheSameAgain(String service) {
        Seen before = quiet();

        drill.town.mosaik.stop(service);
        Drill.delete(drill.data().resolve("index").resolve(service));
        drill.town.mosaik.start(service);

        drill.comesTo(before, stories);
    }

    @Test
    void aLogThatIsLostIsAnnouncedAgainUnderTheSameRevisions() {
        Seen before = quiet();
        Map<String, Snapshot> all = drill.tables.rows();

        drill.reopen(() -> Drill.delete(drill.data().resolve("broker")));
        drill.tables.awaitQuiet();

        Seen after = drill.seen(stories);
        assertThat(drill.tables.rows()).isEqualTo(all);
        assertThat(after.pages()).isEqualTo(before.pages());
        assertThat(after.records().values()).containsOnly(1L);
        drill.comesTo(new Seen(before.pages(), before.rows(), after.records(), before.mails()), stories);
    }

    @Test
    void aDatabaseThatIsOlderCatchesUpAndDoesNothingASecondTime() {
        Told open = drill.arrived("Fatma");
        Told public_ = drill.published("Gerd");
        Told held = drill.arrived("Hana");
        drill.town.mosaik.stop("mailbox");
        Told unsent = drill.tell("Ines");
        drill.approve(held);
        Map<String, Map<String, List<Document>>> older = new HashMap<>();
        Tables.SERVICES.forEach(service -> older.put(service, drill.copyOf(service)));
        assertThat(older.get("moderation").get("cases").toString()).contains("HELD");
        drill.town.own(held, "DELETE", null, null);
        drill.town.mosaik.start("mailbox");
        drill.withdraw(held);
        drill.withdraw(public_);
        drill.approve(open);
        drill.awaitPublished(open);
        drill.awaitMail(unsent, "Danke");
        List<Told> all = List.of(open, public_, held, unsent);
        drill.tables.awaitQuiet();
        Seen before = drill.seen(all);
        assertThat(before.rows()).doesNotContainKey("publications/" + held.id());

        for (String service : Tables.SERVICES) {
            drill.replace(service, older.get(service));
            drill.comesTo(before, all);
            assertThat(drill.copyOf(service).toString())
                    .as("what was withdrawn since the copy, in the store of " + service)
                    .doesNotContain("sagt Gerd", "sagt Hana");
        }

        drill.withdraw(open);
        drill.tables.awaitQuiet();
        assertThat(revisions(open)).isSorted().doesNotHaveDuplicates();
    }

    private static List<Long> revisions(Told told) {
        return drill.tables.log.read("submissions").stream()
                .filter(record -> told.id().equals(Tables.key(record)))
                .map(record -> Tables.revision(Topic.SUBMISSIONS, record))
                .toList();
    }

    private static Seen quiet() {
        drill.tables.awaitQuiet();
        return drill.seen(stories);
    }
}
