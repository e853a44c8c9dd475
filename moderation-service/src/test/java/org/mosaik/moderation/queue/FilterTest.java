package org.mosaik.moderation.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Case;
import org.mosaik.events.Kind;

/** Four cases, and who is found by what. */
class FilterTest {

    private static final Instant NOW = Instant.parse("2026-11-28T08:00:00Z");

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();

    @BeforeEach
    void write() throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(FullText.ANALYZER))) {
            put(
                    writer,
                    aCase(
                            "garden",
                            "nrw",
                            Kind.STORY,
                            "de",
                            "Duisburg",
                            1,
                            "Die Gärten hinter dem Bahnhof",
                            "Wir gruben."));
            put(
                    writer,
                    aCase(
                            "choir",
                            "nrw",
                            Kind.EVENT,
                            "de",
                            "Mülheim an der Ruhr",
                            3,
                            "Singen",
                            "Mit Ayşe Öztürk, jeden Freitag."));
            put(writer, aCase("kitchen", "nrw", Kind.STORY, "tr", "Köln", 8, "Mutfak", "José ve Ayşe birlikte."));
            put(writer, aCase("silent", "other", Kind.PROJECT, "en", null, 0, null, null));
        }
    }

    @AfterEach
    void close() throws IOException {
        directory.close();
    }

    @Test
    void findsGermanWordsInEveryForm() throws IOException {
        assertThat(words("Garten")).containsExactly("garden");
        assertThat(words("gaerten bahnhöfe")).containsExactly("garden");
        assertThat(words("Garten Freitag")).isEmpty();
    }

    @Test
    void findsNamesHoweverTheyAreTyped() throws IOException {
        assertThat(words("jose")).containsExactly("kitchen");
        assertThat(words("AYŞE")).containsExactly("choir", "kitchen");
        assertThat(words("Oztürk")).containsExactly("choir");
    }

    @Test
    void whatNoStoryCanBeFoundByAsksForNothing() throws IOException {
        assertThat(words("der !!! Garten")).containsExactly("garden");
        assertThat(words("!!!")).hasSize(4);
        assertThat(words("Garten ".repeat(3000))).containsExactly("garden");
    }

    @Test
    void everyFilterNarrowsAndTheyCombine() throws IOException {
        assertThat(found(new Filter("nrw", null, null, null, null, null, null, null)))
                .hasSize(3);
        assertThat(found(new Filter(null, Kind.STORY, null, null, null, null, null, null)))
                .containsExactly("garden", "kitchen");
        assertThat(found(new Filter(null, null, "mulheim ruhr", null, null, null, null, null)))
                .containsExactly("choir");
        assertThat(found(new Filter(null, null, null, "tr", null, null, null, null)))
                .containsExactly("kitchen");
        assertThat(found(new Filter(null, null, null, null, "link", null, null, null)))
                .containsExactly("kitchen");
        assertThat(found(new Filter(null, null, null, null, null, 3, null, null)))
                .containsExactly("choir", "kitchen");
        assertThat(found(new Filter("nrw", Kind.STORY, null, null, null, 2, "Ayşe", null)))
                .containsExactly("kitchen");
        assertThat(found(new Filter("nrw", Kind.EVENT, null, null, null, null, "Garten", null)))
                .isEmpty();
    }

    @Test
    void anAddressSaysTheFilterAndBlankFieldsSayNothing() {
        assertThat(new Filter(" ", null, "", null, null, 0, "\t", null)).isEqualTo(Filter.NONE);
        assertThat(new Filter("a&b", Kind.STORY, null, null, null, 3, "zwei Wörter", null).address())
                .isEqualTo("&words=zwei+W%C3%B6rter&campaign=a%26b&kind=STORY&days=3");
    }

    private List<String> words(String typed) throws IOException {
        return found(new Filter(null, null, null, null, null, null, typed, null));
    }

    private List<String> found(Filter filter) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(new MatchAllDocsQuery(), Occur.MUST);
        filter.addTo(query, NOW);
        TreeSet<String> ids = new TreeSet<>();
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            for (ScoreDoc hit : searcher.search(query.build(), 10).scoreDocs) {
                ids.add(searcher.storedFields().document(hit.doc).get("id"));
            }
        }
        return List.copyOf(ids);
    }

    private static void put(IndexWriter writer, Case found) throws IOException {
        Document document = new Document();
        document.add(new StringField("id", found.id(), Field.Store.YES));
        CaseFields.fields(found).forEach(document::add);
        writer.addDocument(document);
    }

    private static Case aCase(
            String id,
            String campaign,
            Kind kind,
            String language,
            @Nullable String place,
            int days,
            @Nullable String headline,
            @Nullable String words) {
        List<Case.Finding> findings = language.equals("tr") ? List.of(new Case.Finding("link", "text")) : List.of();
        return new Case(
                id,
                1,
                1,
                Case.State.OPEN,
                campaign,
                kind,
                language,
                place,
                headline,
                findings,
                NOW.minus(Duration.ofDays(days)),
                null,
                List.of(),
                words,
                List.of());
    }
}
