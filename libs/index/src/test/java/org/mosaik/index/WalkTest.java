package org.mosaik.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaik.events.Case;
import org.mosaik.events.Codec;
import org.mosaik.events.Topic;

/** Walks through segments that overlap in time, beside a list that is sorted anew each time. */
class WalkTest {

    private static final Query ALL = new MatchAllDocsQuery();
    private static final int IDS = 120;
    private static final List<String> COLOURS = List.of("red", "green", "blue");

    private final Documents documents = new Documents(new IndexSettings(
            "walk", null, List.of(Topic.CASES), WalkTest::fields, 1, new StandardAnalyzer(), "received"));
    private final Map<String, Case> model = new HashMap<>();
    private long revision;

    @BeforeEach
    void open() throws IOException {
        documents.open();
    }

    @AfterEach
    void close() throws IOException {
        documents.close();
    }

    /** Open ones are shown; who has no sender stands alone. */
    private static Optional<List<IndexableField>> fields(String id, States states) {
        return states.get(Topic.CASES)
                .filter(found -> found.state() == Case.State.OPEN)
                .map(found -> {
                    List<IndexableField> fields = new ArrayList<>();
                    Instant received = Objects.requireNonNull(found.receivedAt());
                    fields.add(new NumericDocValuesField("received", received.toEpochMilli()));
                    fields.add(new StringField("colour", String.valueOf(found.campaign()), Field.Store.NO));
                    if (found.sender() != null) {
                        fields.add(new StringField("group", found.sender(), Field.Store.NO));
                        fields.add(new SortedDocValuesField("group", new BytesRef(found.sender())));
                    }
                    return fields;
                });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void findsWhatASortedListHas(long seed) throws IOException {
        Random random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            change(random);
            if (random.nextInt(8) == 0) {
                documents.purge();
            }
            String colour = random.nextBoolean() ? null : COLOURS.get(random.nextInt(COLOURS.size()));
            String group = random.nextBoolean() ? null : "group";
            String after = random.nextInt(3) == 0 ? null : new Place(id(random), random.nextInt(30), 1).cursor();
            int limit = 1 + random.nextInt(20);

            assertThat(all(query(colour), group, after, limit))
                    .as("seed %s, round %s, %s in %s behind %s", seed, round, colour, group, after)
                    .isEqualTo(expected(colour, group, after));
            assertThat(documents.searches().count(query(colour)))
                    .as("seed %s, round %s", seed, round)
                    .isEqualTo(matching(colour).count());
        }
    }

    @Test
    void aPlaceThatIsGoneIsStillAPlace() throws IOException {
        put(aCase("a", 1, "x"), aCase("b", 2, "y"), aCase("c", 3, "z"));
        String next = documents.searches().places(ALL, "group", null, 2).next();
        model.put("b", closed("b"));
        write(List.of("b"));

        assertThat(documents.searches().places(ALL, "group", next, 2).all()).containsExactly(new Place("c", 3, 1));
    }

    @Test
    void aLargeGroupLosesWhatIsDecided() throws IOException {
        put(Stream.iterate(0, number -> number + 1)
                .limit(700)
                .map(number -> aCase("flood-" + (1000 + number), number, "x"))
                .toArray(Case[]::new));
        assertThat(documents.searches().places(ALL, "group", null, 5).all())
                .containsExactly(new Place("flood-1000", 0, 700));
        assertThat(documents.searches().count(ALL, 300)).isEqualTo(300);
        for (int number = 0; number < 3; number++) {
            String id = "flood-" + (1000 + number);
            model.put(id, closed(id));
            write(List.of(id));

            assertThat(documents.searches().places(ALL, "group", null, 5).all())
                    .containsExactly(new Place("flood-" + (1001 + number), number + 1L, 699 - number));
        }
    }

    @Test
    void refusesWhatIsNoPlace() {
        for (String garbage : List.of("", "x", "1_", "_a", "1.5_a", "9".repeat(30) + "_a", "1_" + "a".repeat(201))) {
            assertThatThrownBy(() -> documents.searches().places(ALL, null, garbage, 2))
                    .isInstanceOf(IllegalCursor.class);
        }
    }

    private void change(Random random) throws IOException {
        List<String> changed = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(15); i++) {
            String id = id(random);
            Case next = random.nextInt(4) == 0
                    ? closed(id)
                    : aCase(id, random.nextInt(30), random.nextInt(3) == 0 ? null : "g" + random.nextInt(12));
            model.put(id, next);
            changed.add(id);
        }
        write(changed.stream().distinct().toList());
    }

    private void put(Case... all) throws IOException {
        Stream.of(all).forEach(one -> model.put(one.id(), one));
        write(Stream.of(all).map(Case::id).toList());
    }

    private void write(List<String> ids) throws IOException {
        Map<String, Entry> entries = new HashMap<>(documents.searches().find(ids));
        for (String id : ids) {
            Case now = Objects.requireNonNull(model.get(id));
            entries.computeIfAbsent(id, Entry::new).apply(Topic.CASES, now, 1, new BytesRef(Codec.write(now)));
        }
        documents.write(entries.values(), Map.of());
        documents.refresh();
    }

    private List<Place> all(Query query, @Nullable String group, @Nullable String after, int limit) {
        List<Place> found = new ArrayList<>();
        String from = after;
        do {
            Places part = documents.searches().places(query, group, from, limit);
            found.addAll(part.all());
            from = part.next();
        } while (from != null);
        return found;
    }

    private List<Place> expected(@Nullable String colour, @Nullable String group, @Nullable String after) {
        Map<String, List<Place>> groups = new LinkedHashMap<>();
        matching(colour)
                .forEach(found -> groups.computeIfAbsent(
                                group == null || found.sender() == null ? "alone " + found.id() : found.sender(),
                                unseen -> new ArrayList<>())
                        .add(place(found)));
        Place behind = after == null ? null : Place.of(after);
        return groups.values().stream()
                .map(all -> new Place(all.get(0).id(), all.get(0).at(), all.size()))
                .filter(first -> behind == null || ORDER.compare(first, behind) > 0)
                .toList();
    }

    private static final Comparator<Place> ORDER =
            Comparator.comparingLong(Place::at).thenComparing(Place::id);

    private Stream<Case> matching(@Nullable String colour) {
        return model.values().stream()
                .filter(found -> found.state() == Case.State.OPEN)
                .filter(found -> colour == null || colour.equals(found.campaign()))
                .sorted(Comparator.comparing(WalkTest::place, ORDER));
    }

    private static Place place(Case found) {
        return new Place(found.id(), Objects.requireNonNull(found.receivedAt()).toEpochMilli(), 1);
    }

    private static Query query(@Nullable String colour) {
        return colour == null ? ALL : new TermQuery(new Term("colour", colour));
    }

    private static String id(Random random) {
        return "id-" + (1000 + random.nextInt(IDS));
    }

    private Case closed(String id) {
        return aCase(id, Case.State.CLOSED, 0, null);
    }

    private Case aCase(String id, long received, @Nullable String sender) {
        return aCase(id, Case.State.OPEN, received, sender);
    }

    private Case aCase(String id, Case.State state, long received, @Nullable String sender) {
        String colour = COLOURS.get((int) (revision % COLOURS.size()));
        return new Case(
                id,
                ++revision,
                1,
                state,
                colour,
                null,
                null,
                null,
                "Haus",
                List.of(),
                Instant.ofEpochMilli(received),
                sender,
                List.of(),
                null,
                List.of());
    }
}
