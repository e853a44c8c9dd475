package org.mosaik.index;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NRTCachingDirectory;
import org.jspecify.annotations.Nullable;
import org.mosaik.messaging.log.Positions.Position;
import org.mosaik.messaging.read.Stripped;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Lucene side: one document per thing, and in the same commit how far the log was read for it.
 *
 * <p>One thread writes; another may commit and purge; any may search. What searches see stays available while the
 * writer is opened again after a failure.
 */
final class Documents {

    private static final Logger LOG = LoggerFactory.getLogger(Documents.class);

    private record Open(Directory directory, IndexWriter writer, SearcherManager searchers) {}

    private final IndexSettings settings;
    private final Searches searches;
    private volatile @Nullable Open open;
    private volatile Map<TopicPartition, Position> positions = Map.of();
    private volatile Map<TopicPartition, Position> visible = Map.of();
    private volatile boolean uncommitted;
    private volatile boolean replaced;
    private volatile boolean hidden;

    Documents(IndexSettings settings) {
        this.settings = settings;
        this.searches = new Searches(settings.order());
    }

    Searches searches() {
        return searches;
    }

    /** Of the next record to apply; what is written but not committed counts. */
    Map<TopicPartition, Position> positions() {
        return positions;
    }

    /** What searches see. */
    Map<TopicPartition, Position> visible() {
        return visible;
    }

    boolean isSound() {
        Open now = open;
        return now != null && now.writer().isOpen() && !searches.sawDamage();
    }

    /** Opens what the folder has; what is damaged, of another making or of another Lucene is dropped. */
    synchronized void open() throws IOException {
        if (isSound()) {
            return;
        }
        abandon();
        Directory directory = directory();
        try {
            openIn(directory);
        } catch (IOException | RuntimeException failure) {
            if (!isDamage(failure)) {
                directory.close();
                throw failure;
            }
            LOG.warn("index {} is damaged and is made anew", settings.name(), Stripped.of(failure));
            for (String file : directory.listAll()) {
                directory.deleteFile(file);
            }
            openIn(directory);
        }
    }

    /** What a refresh makes visible stays in memory until a commit, which is what has to be on the disk. */
    private Directory directory() throws IOException {
        return settings.folder() == null
                ? new ByteBuffersDirectory()
                : new NRTCachingDirectory(FSDirectory.open(settings.folder()), 5, 30);
    }

    private static boolean isDamage(Exception failure) {
        return failure instanceof RuntimeException
                || failure instanceof CorruptIndexException
                || failure instanceof IndexFormatTooOldException
                || failure instanceof IndexFormatTooNewException
                || failure instanceof EOFException
                || failure instanceof FileNotFoundException
                || failure instanceof NoSuchFileException;
    }

    private void openIn(Directory directory) throws IOException {
        IndexWriter writer = new IndexWriter(directory, config());
        try {
            CommitData found = CommitData.of(writer.getLiveCommitData());
            boolean fits = found.making().equals(settings.making());
            if (!fits) {
                writer.deleteAll();
            }
            SearcherManager searchers = new SearcherManager(writer, new Searchers(settings.order()));
            hidden = hasRemains(searchers);
            positions = fits ? found.positions() : Map.of();
            visible = positions;
            open = new Open(directory, writer, searchers);
            searches.use(searchers);
        } catch (IOException | RuntimeException failure) {
            writer.rollback();
            throw failure;
        }
    }

    private IndexWriterConfig config() {
        // Anything deleted has to go physically when a purge asks for it, not only where it is much.
        TieredMergePolicy merging = new TieredMergePolicy();
        merging.setForceMergeDeletesPctAllowed(0);
        IndexWriterConfig config = new IndexWriterConfig(settings.analyzer())
                .setMergePolicy(merging)
                .setRAMBufferSizeMB(16)
                .setCommitOnClose(false);
        String order = settings.order();
        if (order != null) {
            // A walk goes through all segments side by side, so there had better be few.
            merging.setSegmentsPerTier(4);
            config.setIndexSort(new Sort(
                    new SortField(order, SortField.Type.LONG), new SortField(Entry.ID, SortField.Type.STRING)));
        }
        return config;
    }

    /** Reads every file once, so that damage shows here and not under a reader; true if deleted documents are left. */
    private static boolean hasRemains(SearcherManager searchers) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                leaf.reader().checkIntegrity();
            }
            return searcher.getIndexReader().hasDeletions();
        } finally {
            searchers.release(searcher);
        }
    }

    /** Another log stands behind the topics: nothing of this index can be kept. */
    synchronized void clear() throws IOException {
        Open now = opened();
        now.writer().deleteAll();
        positions = Map.of();
        now.writer().setLiveCommitData(CommitData.write(settings.making(), positions));
        uncommitted = true;
        refresh();
    }

    /** Takes over the entries and the positions behind the records that they come from, in one commit or not at all. */
    synchronized void write(Collection<Entry> entries, Map<TopicPartition, Position> next) throws IOException {
        Open now = opened();
        for (Entry entry : entries) {
            put(now.writer(), entry);
        }
        positions = Map.copyOf(next);
        now.writer().setLiveCommitData(CommitData.write(settings.making(), positions));
        uncommitted = true;
    }

    private void put(IndexWriter writer, Entry entry) throws IOException {
        Term id = new Term(Entry.ID, entry.id());
        List<IndexableField> fields = fields(entry);
        try {
            writer.updateDocument(id, entry.document(fields));
        } catch (IllegalArgumentException unfit) {
            LOG.error("index {} cannot take the fields of an entry and hides it", settings.name(), Stripped.of(unfit));
            fields = null;
            writer.updateDocument(id, entry.document(null));
        }
        replaced |= entry.isStored();
        hidden |= entry.isStored() && fields == null;
    }

    private @Nullable List<IndexableField> fields(Entry entry) {
        try {
            Optional<List<IndexableField>> fields = settings.fields().of(entry.id(), entry);
            if (fields.isPresent()
                    && fields.get().stream().anyMatch(field -> field.name().startsWith("_"))) {
                throw new IllegalArgumentException("names with an underscore are the index's own");
            }
            return fields.orElse(null);
        } catch (RuntimeException bug) {
            LOG.error("index {} finds no fields for an entry and hides it", settings.name(), Stripped.of(bug));
            return null;
        }
    }

    /** Lets searches see what was written. */
    void refresh() throws IOException {
        Map<TopicPartition, Position> written = positions;
        opened().searchers().maybeRefreshBlocking();
        visible = written;
    }

    synchronized void commit() throws IOException {
        if (uncommitted) {
            uncommitted = false;
            opened().writer().commit();
        }
    }

    boolean hasHiddenRemains() {
        return hidden;
    }

    boolean hasRemains() {
        return replaced || hidden;
    }

    /** Removes what was replaced or deleted from the files, too. */
    void purge() throws IOException {
        replaced = false;
        hidden = false;
        Open now = opened();
        now.writer().forceMergeDeletes(true);
        synchronized (this) {
            now.writer().commit();
            uncommitted = false;
        }
        now.searchers().maybeRefreshBlocking();
        now.writer().deleteUnusedFiles();
    }

    private Open opened() throws IOException {
        Open now = open;
        if (now == null) {
            throw new IOException("index " + settings.name() + " is not open");
        }
        return now;
    }

    /** Gives the writer up without a commit. */
    private void abandon() throws IOException {
        Open old = open;
        if (old != null) {
            open = null;
            old.writer().rollback();
            old.directory().close();
        }
    }

    synchronized void close() throws IOException {
        try {
            if (isSound()) {
                commit();
            }
        } finally {
            searches.use(null);
            abandon();
        }
    }
}
