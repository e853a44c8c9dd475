package org.mosaik.embedded;

import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.MVStoreTool;
import org.jspecify.annotations.Nullable;

/** Where the store keeps its pages: one file, or memory when there is none. */
final class StoreFile {

    // Space that became free is left alone for a while, so that a kill finds the last commits whole.
    private static final int RETENTION_MILLIS = 100;
    private static final long NEEDED_BYTES = 16L * 1024 * 1024;

    /** Documents as BSON in the order in which they came; a file without this number holds them otherwise. */
    private static final int FORMAT = 2;

    private final @Nullable Path path;

    StoreFile(@Nullable Path path) {
        this.path = path == null ? null : path.toAbsolutePath().normalize();
    }

    boolean isInMemory() {
        return path == null;
    }

    MVStore open() {
        if (path == null) {
            return configured(new MVStore.Builder());
        }
        prepareFolder(path);
        try {
            MVStoreTool.compactCleanUp(path.toString());
            return formatted(path, writable(path, configured(new MVStore.Builder().fileName(path.toString()))));
        } catch (MVStoreException e) {
            throw cannotOpen(path, e);
        }
    }

    /** Copies what is alive into a fresh file that takes the old one's place: nothing deleted stays behind. */
    void rewrite() {
        if (path != null) {
            MVStoreTool.compact(path.toString(), false);
        }
    }

    private static void prepareFolder(Path path) {
        Path folder = path.getParent();
        if (folder == null) {
            throw new CannotStart("The store needs a file, not " + path + ".");
        }
        ClaimedFolder.create(folder, NEEDED_BYTES);
    }

    // Written by nobody but the thread that answers: a commit of its own could catch half a command.
    private static MVStore configured(MVStore.Builder builder) {
        MVStore store = builder.autoCommitDisabled().autoCommitBufferSize(0).open();
        store.setRetentionTime(RETENTION_MILLIS);
        store.setVersionsToKeep(0);
        return store;
    }

    private static MVStore formatted(Path path, MVStore store) {
        if (store.getStoreVersion() != FORMAT) {
            if (!store.getMapNames().isEmpty()) {
                store.closeImmediately();
                throw new CannotStart("The store's file " + path + " was written by another version of this program.");
            }
            store.setStoreVersion(FORMAT);
        }
        return store;
    }

    private static MVStore writable(Path path, MVStore store) {
        if (store.isReadOnly()) {
            store.closeImmediately();
            throw new CannotStart("The store's file " + path + " cannot be written.");
        }
        return store;
    }

    private static CannotStart cannotOpen(Path path, MVStoreException e) {
        return switch (e.getErrorCode()) {
            case DataUtils.ERROR_FILE_LOCKED ->
                new CannotStart("Another store already works on the file " + path + ".", e);
            case DataUtils.ERROR_FILE_CORRUPT, DataUtils.ERROR_UNSUPPORTED_FORMAT ->
                new CannotStart("The file " + path + " is not a store or is damaged.", e);
            default -> new CannotStart("The store's file " + path + " cannot be opened: " + e.getMessage(), e);
        };
    }
}
