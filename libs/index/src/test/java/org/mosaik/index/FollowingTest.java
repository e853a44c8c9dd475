package org.mosaik.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaik.index.World.aCase;
import static org.mosaik.index.World.ids;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Case;
import org.mosaik.events.Codec;
import org.mosaik.events.Envelope;
import org.mosaik.events.Facts;

class FollowingTest {

    private World world;
    private TopicIndex index;

    @BeforeEach
    void begin() {
        world = new World().withTopics();
        index = world.started(null);
    }

    @AfterEach
    void end() {
        world.close();
    }

    private Case known(String id) {
        return index.find(id).orElseThrow().get(world.cases).orElseThrow();
    }

    private void append(Case state, int format) {
        world.log.append(world.cases, state, Facts.CASE_CHANGED, format);
    }

    private void garbage(String id, String body) {
        Map<String, byte[]> headers = new Envelope(
                        "/moderation", Facts.CASE_CHANGED, id, 1, 1, java.time.Instant.now(), null)
                .headers(world.cases);
        world.log.raw(world.cases.name(), id.getBytes(UTF_8), body.getBytes(UTF_8), headers);
    }

    @Test
    void findsWhatArrivesWithinMoments() {
        AtomicInteger refreshes = new AtomicInteger();
        index.onRefresh(refreshes::incrementAndGet);

        world.open("a", 1, 10);

        Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(2))
                .until(() -> ids(index).equals(List.of("a")));
        assertThat(refreshes).hasPositiveValue();
        assertThat(index.count(World.ALL)).isOne();
        assertThat(index.isAlive()).isTrue();
        assertThat(index.status().caughtUp()).isTrue();
    }

    @Test
    void findsWordsOfATextInItsLanguage() {
        append(aCase("a", 1, Case.State.OPEN, 1, "Drei Häuser am Fluss"), 1);
        append(aCase("b", 1, Case.State.OPEN, 1, "Ein Garten"), 1);
        world.settle(index);

        Page found = index.search(new TermQuery(new Term("headline", "haus")), World.OLDEST_FIRST, null, 10);

        assertThat(found.hits()).extracting(Hit::id).containsExactly("a");
    }

    @Test
    void joinsTheTopicsByTheirKey() {
        world.open("a", 1, 10);
        world.open("b", 1, 20);
        world.log.append(world.deliveries, World.delivered("b", 1), Facts.DELIVERY_CHANGED);
        world.settle(index);

        Page found = index.search(new TermQuery(new Term("delivery", "DELIVERED")), World.OLDEST_FIRST, null, 10);

        assertThat(found.hits()).extracting(Hit::id).containsExactly("b");
        assertThat(found.hits().get(0).states().get(world.cases)).contains(known("b"));
        assertThat(found.hits().get(0).states().get(world.deliveries)).contains(World.delivered("b", 1));
    }

    @Test
    void lateRivalAndRepeatedRecordsChangeNothing() {
        append(aCase("a", 5, Case.State.OPEN, 50, "five"), 1);
        world.settle(index);
        append(aCase("a", 4, Case.State.OPEN, 40, "late"), 1);
        append(aCase("a", 5, Case.State.OPEN, 50, "rival"), 1);
        append(aCase("a", 5, Case.State.OPEN, 50, "five"), 1);
        world.settle(index);

        assertThat(known("a").headline()).isEqualTo("five");
        assertThat(index.count(World.ALL)).isOne();
    }

    @Test
    void reorderedRecordsEndAtTheHighestRevision() {
        for (long revision : new long[] {3, 1, 7, 2, 6, 4, 5}) {
            world.open("a", revision, revision);
        }
        world.settle(index);

        assertThat(known("a").revision()).isEqualTo(7);
        assertThat(index.count(World.ALL)).isOne();
    }

    @Test
    void higherFormatOfTheSameRevisionIsApplied() {
        append(aCase("a", 5, Case.State.OPEN, 50, "first make"), 1);
        append(aCase("a", 5, Case.State.OPEN, 50, "second make"), 2);
        append(aCase("a", 5, Case.State.OPEN, 50, "first make"), 1);
        world.settle(index);

        assertThat(known("a").headline()).isEqualTo("second make");
    }

    @Test
    void aBrokenRecordHidesUntilSomethingNewerIsSound() {
        world.open("a", 5, 50);
        garbage("a", "{\"id\":\"a\"");
        world.settle(index);

        assertThat(index.find("a").orElseThrow().isBroken(world.cases)).isTrue();
        assertThat(index.find("a").orElseThrow().isBroken(world.deliveries)).isFalse();
        assertThat(known("a").revision()).isEqualTo(5);
        assertThat(ids(index)).isEmpty();

        world.open("a", 5, 50);
        world.settle(index);
        assertThat(index.find("a").orElseThrow().isBroken(world.cases)).isTrue();

        world.open("a", 6, 50);
        world.settle(index);
        assertThat(index.find("a").orElseThrow().isBroken(world.cases)).isFalse();
        assertThat(ids(index)).containsExactly("a");
    }

    @Test
    void whatTheOwnerDidNotWriteIsBroken() {
        Case state = aCase("a", 1, Case.State.OPEN, 1, "x");
        Map<String, byte[]> foreign =
                new HashMap<>(new Envelope("/somebody", Facts.CASE_OPENED, "a", 1, 1, java.time.Instant.now(), null)
                        .headers(world.cases));
        Map<String, byte[]> newer = new HashMap<>(foreign);
        newer.put(Envelope.SOURCE, "/moderation".getBytes(UTF_8));
        newer.put(Envelope.TYPE, "org.mosaik.case.opened.v2".getBytes(UTF_8));

        world.log.raw(world.cases.name(), "a".getBytes(UTF_8), Codec.write(state), foreign);
        world.log.raw(
                world.cases.name(), "b".getBytes(UTF_8), Codec.write(aCase("b", 1, Case.State.OPEN, 1, "x")), newer);
        garbage("c", new String(Codec.write(state), UTF_8));
        world.settle(index);

        for (String id : List.of("a", "b", "c")) {
            assertThat(index.find(id).orElseThrow().isBroken(world.cases)).isTrue();
            assertThat(index.find(id).orElseThrow().get(world.cases)).isEmpty();
        }
    }

    @Test
    void recordsWithoutAUsableKeyAreSkipped() {
        world.log.configure(world.cases.name(), Map.of("cleanup.policy", "delete"));
        Awaitility.await()
                .ignoreExceptions()
                .until(() -> world.log.raw(world.cases.name(), null, new byte[] {1}, Map.of()) >= 0);
        world.log.raw(world.cases.name(), "k".repeat(40_000).getBytes(UTF_8), "x".getBytes(UTF_8), Map.of());
        world.log.raw(world.cases.name(), new byte[] {(byte) 0xff, 0}, null, Map.of());
        world.open("a", 1, 1);
        world.settle(index);

        assertThat(ids(index)).containsExactly("a");
        assertThat(index.isAlive()).isTrue();
    }

    @Test
    void hiddenThingsKeepTheirStates() {
        world.log.append(world.deliveries, World.delivered("a", 1), Facts.DELIVERY_CHANGED);
        world.open("a", 1, 10);
        world.close("a", 2);
        world.settle(index);

        assertThat(ids(index)).isEmpty();
        assertThat(index.count(World.ALL)).isZero();
        assertThat(known("a").state()).isEqualTo(Case.State.CLOSED);
        assertThat(index.find("a").orElseThrow().get(world.deliveries)).isPresent();
        assertThat(index.find("nobody")).isEmpty();
    }

    @Test
    void fieldsThatFailHideOneThingAndStopNothing() {
        world.fields = (id, states) -> switch (id) {
            case "a" -> throw new IllegalStateException("a bug");
            case "b" -> Optional.of(List.of(new StringField("x", "y".repeat(40_000), Field.Store.NO)));
            case "c" -> Optional.of(List.of(new StringField("_id", "z", Field.Store.NO)));
            default -> Optional.of(List.of());
        };
        List.of("a", "b", "c", "d").forEach(id -> world.open(id, 1, 1));
        world.settle(index);

        assertThat(ids(index)).containsExactly("d");
        assertThat(known("a").revision()).isOne();
        assertThat(known("b").revision()).isOne();
        assertThat(known("c").revision()).isOne();
    }

    @Test
    void isNotAliveAfterAnError() {
        world.fields = (id, states) -> {
            throw new OutOfMemoryError("as if");
        };
        world.open("a", 1, 1);

        Awaitility.await().atMost(World.SOON).until(() -> !index.isAlive());
        assertThat(index.status().alive()).isFalse();
    }
}
