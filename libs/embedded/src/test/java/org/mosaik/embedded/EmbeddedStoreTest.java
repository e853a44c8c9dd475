package org.mosaik.embedded;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class EmbeddedStoreTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("data/store.db");
    }

    @Test
    void keepsDocumentsAndIndexesOverARestart() {
        try (EmbeddedStore store = EmbeddedStore.start(file, 0);
                Stories stories = Stories.in(store)) {
            stories.collection().createIndex(Indexes.ascending("slug"), new IndexOptions().unique(true));
            stories.collection().createIndex(Indexes.ascending("campaign", "at"));
            stories.collection().insertOne(new Document("_id", "a").append("slug", "one"));
        }

        try (EmbeddedStore store = EmbeddedStore.start(file, 0);
                Stories stories = Stories.in(store)) {
            assertThat(stories.collection().find()).containsExactly(new Document("_id", "a").append("slug", "one"));
            assertThat(stories.collection().listIndexes().map(index -> index.getString("name")))
                    .containsExactlyInAnyOrder("_id_", "slug_1", "campaign_1_at_1");
            assertThatThrownBy(() -> stories.collection().insertOne(new Document("_id", "b").append("slug", "one")))
                    .isInstanceOf(MongoWriteException.class)
                    .hasMessageContaining("E11000");
        }
    }

    @Test
    void forgetsEverythingWhenItIsInMemory() {
        try (EmbeddedStore store = EmbeddedStore.start(null, 0);
                Stories stories = Stories.in(store)) {
            stories.collection().insertOne(new Document("_id", "a"));
            store.compact();

            assertThat(stories.collection().countDocuments()).isEqualTo(1);
        }

        try (EmbeddedStore store = EmbeddedStore.start(null, 0);
                Stories stories = Stories.in(store)) {
            assertThat(stories.collection().countDocuments()).isZero();
        }
    }

    @Test
    void hasNoByteOfAnErasedDocumentAfterCompaction() throws Exception {
        try (EmbeddedStore store = EmbeddedStore.start(file, 0);
                Stories stories = Stories.in(store)) {
            for (int i = 0; i < 200; i++) {
                stories.collection().insertOne(new Document("_id", "kept" + i).append("text", "kept text " + i));
            }
            stories.collection().insertOne(new Document("_id", "erased").append("text", "canary in the mine"));
            assertThat(contentOfTheFile()).contains("canary in the mine", "kept text 7");

            stories.collection().deleteOne(eq("_id", "erased"));
            store.compact();

            assertThat(contentOfTheFile()).doesNotContain("canary in the mine").contains("kept text 7");
            assertThat(stories.collection().countDocuments()).isEqualTo(200);
            stories.collection().insertOne(new Document("_id", "after").append("text", "canary at the end"));
            stories.collection().deleteOne(eq("_id", "after"));
            stories.collection().insertOne(new Document("_id", "after"));
        }
        assertThat(contentOfTheFile()).doesNotContain("canary at the end").contains("kept text 7");
        try (EmbeddedStore store = EmbeddedStore.start(file, 0);
                Stories stories = Stories.in(store)) {
            assertThat(stories.collection().countDocuments()).isEqualTo(201);
        }
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    private String contentOfTheFile() throws Exception {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    @Test
    void readsOnThroughACompactionAndDoesNotShowLaterChanges() {
        try (EmbeddedStore store = EmbeddedStore.start(file, 0);
                Stories stories = Stories.in(store)) {
            stories.collection()
                    .insertMany(IntStream.range(0, 500)
                            .mapToObj(i -> new Document("_id", i).append("state", "old"))
                            .toList());
            List<String> states = new ArrayList<>();
            try (var cursor = stories.collection().find().batchSize(10).iterator()) {
                states.add(cursor.next().getString("state"));
                stories.collection().updateMany(new Document(), new Document("$set", new Document("state", "new")));
                store.compact();
                cursor.forEachRemaining(story -> states.add(story.getString("state")));
            }

            assertThat(states).hasSize(500).containsOnly("old");
        }
    }

    @Test
    void staysSmallUnderManyUpdates() throws Exception {
        try (EmbeddedStore store = EmbeddedStore.start(file, 0);
                Stories stories = Stories.in(store)) {
            stories.collection().insertOne(new Document("_id", "a").append("text", "x".repeat(2000)));
            for (int i = 0; i < 5000; i++) {
                stories.collection().updateOne(eq("_id", "a"), new Document("$set", new Document("n", i)));
            }

            // 5,000 writes of at least two blocks of 4 KiB each would be 40 MB
            assertThat(Files.size(file)).isLessThan(20_000_000);
        }
    }

    @Test
    void streamsAResultThatIsTooLargeForOneReply() {
        try (EmbeddedStore store = EmbeddedStore.start(null, 0);
                Stories stories = Stories.in(store)) {
            String text = "x".repeat(200_000);
            for (int i = 0; i < 300; i++) {
                stories.collection().insertOne(new Document("_id", i).append("text", text));
            }

            int seen = 0;
            for (Document story : stories.collection().find()) {
                seen += story.getString("text").length() / text.length();
            }
            assertThat(seen).isEqualTo(300);
        }
    }

    @Test
    void refusesAFileThatAnotherStoreHas() {
        try (EmbeddedStore first = EmbeddedStore.start(file, 0)) {
            assertThatThrownBy(() -> EmbeddedStore.start(file, 0))
                    .isInstanceOf(CannotStart.class)
                    .hasMessage("Another store already works on the file " + file + ".");
            assertThat(first.uri()).isNotEmpty();
        }
    }

    @Test
    void refusesAPortThatIsInUseAndLeavesTheFileFree() throws Exception {
        try (ServerSocket other = new ServerSocket()) {
            other.bind(LocalPort.address(0));

            assertThatThrownBy(() -> EmbeddedStore.start(file, other.getLocalPort()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Port " + other.getLocalPort() + " of 127.0.0.1 is in use");
        }

        EmbeddedStore.start(file, 0).close();
    }

    @Test
    void refusesAFolderThatCannotBeWritten() throws Exception {
        Files.writeString(folder.resolve("data"), "not a folder");

        assertThatThrownBy(() -> EmbeddedStore.start(file, 0))
                .isInstanceOf(CannotStart.class)
                .hasMessage("The folder " + file.getParent() + " cannot be written.");
    }

    @Test
    void refusesAFolderInPlaceOfTheFile() throws Exception {
        Files.createDirectories(file);

        assertThatThrownBy(() -> EmbeddedStore.start(file, 0))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void refusesAFileThatIsNoStore() throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "not a store ".repeat(2000));

        assertThatThrownBy(() -> EmbeddedStore.start(file, 0))
                .isInstanceOf(CannotStart.class)
                .hasMessage("The file " + file + " is not a store or is damaged.");
    }
}
