package org.mosaik.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaik.standalone.journey.Town.until;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Topic;
import org.mosaik.messaging.kit.TestLog;
import org.mosaik.standalone.RunningMosaik;
import org.mosaik.standalone.journey.Town.Told;

/** Counted at the mail server, and on the topic that every channel acts on: an approval that is undone in time causes nothing. */
class UndoTest {

    private static final Calls NONE = new Calls(0, 0, 0);
    private static final Calls ONE_EACH = new Calls(1, 1, 1);

    private final Town town = Town.running();
    private final String person = UUID.randomUUID() + "@example.org";
    private final String reader = UUID.randomUUID() + "@example.org";

    /**
     * What a story caused outside.
     *
     * @param newsletters to a reader
     * @param mails to its person, that it is online
     * @param publications states that channels act on
     */
    private record Calls(long newsletters, long mails, long publications) {}

    @Test
    void whatIsUndoneInTimeCausesNoCallAndWhatIsNotCausesOneEach() {
        town.subscribe(reader);
        Told undone = town.tell("Bo", person, null);
        List<Told> many = List.of(town.tell("Cem", person, null), town.tell("Dana", person, null));
        Told released = town.tell("Eda", person, null);
        Told last = town.tell("Fay", person, null);

        assertThat(town.decide(released, "approve", null).status()).isEqualTo(200);
        assertThat(town.decide(undone, "approve", null).status()).isEqualTo(200);
        assertThat(town.decide(undone, "undo", null).status()).isEqualTo(200);
        assertThat(passed(many, "approve", town.mosaik.token())).isEqualTo(2);
        assertThat(passed(many, "approve", RunningMosaik.SECOND_TOKEN)).isEqualTo(2);
        assertThat(passed(many, "undo", RunningMosaik.SECOND_TOKEN)).isEqualTo(2);
        assertThat(town.decide(last, "approve", null).status()).isEqualTo(200);

        // This one was decided last and has gone the whole way: whatever the others could cause had its time.
        until(() -> calls(last).equals(ONE_EACH) && town.isInTheFeed(last));
        assertThat(calls(released)).isEqualTo(ONE_EACH);
        for (Told told : List.of(undone, many.get(0), many.get(1))) {
            assertThat(calls(told)).isEqualTo(NONE);
            assertThat(town.isInTheFeed(told)).isFalse();
            assertThat(town.isOnTheWall(told)).isFalse();
            assertThat(town.receipt(told).path("state").asString()).isEqualTo("RECEIVED");
        }
    }

    /** Of many cases at once, as they are now. */
    private int passed(List<Told> many, String action, String token) {
        String cases = many.stream()
                .map(told -> "{\"id\":\"" + told.id() + "\",\"revision\":" + revision(told) + "}")
                .collect(Collectors.joining(",", "[", "]"));
        return town.send(HttpRequest.newBuilder(town.mosaik.moderation("/api/cases/bulk"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"action\":\"" + action + "\",\"cases\":" + cases + "}")))
                .json()
                .path("passed")
                .asInt();
    }

    private long revision(Told told) {
        HttpRequest.Builder look = HttpRequest.newBuilder(town.mosaik.moderation("/api/cases/" + told.id()));
        until(() -> town.editor(look.copy()).status() == 200);
        return town.editor(look).json().path("revision").asLong();
    }

    private Calls calls(Told told) {
        try (TestLog log = new TestLog(town.mosaik.brokerServers())) {
            return new Calls(
                    town.mailsTo(reader, mail -> String.valueOf(mail.text()).contains(told.id())),
                    town.mailsTo(person, mail -> String.valueOf(mail.text()).contains("/stories/" + told.id())),
                    log.read(Topic.PUBLICATIONS.name()).stream()
                            .filter(record -> Tables.key(record).equals(told.id()))
                            .map(record -> Tables.revision(Topic.PUBLICATIONS, record))
                            .distinct()
                            .count());
        }
    }
}
