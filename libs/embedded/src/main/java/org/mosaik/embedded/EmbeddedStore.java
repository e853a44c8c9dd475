package org.mosaik.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A store that speaks MongoDB's wire protocol, in one file and inside this process. What it acknowledged survives the end
 * of the process, however it comes, but not the loss of power.
 */
public final class EmbeddedStore implements AutoCloseable {

    private final StoreBackend backend;
    private final MongoServer server;
    private final int port;

    private EmbeddedStore(StoreBackend backend, MongoServer server) {
        this.backend = backend;
        this.server = server;
        this.port = server.getLocalAddress().getPort();
    }

    /**
     * Starts on the file, which is made where it is new.
     *
     * @param file null keeps everything in memory
     * @param port 0 takes any free port
     * @throws CannotStart when the port or the file is in use or the file cannot be written
     */
    public static EmbeddedStore start(@Nullable Path file, int port) {
        LocalPort.requireFree(port);
        StoreBackend backend = new StoreBackend(new StoreFile(file));
        MongoServer server = new MongoServer(backend);
        try {
            // one thread answers, so that a reply is written before the next command changes anything
            server.bind(LocalPort.address(port), 1, 1);
        } catch (RuntimeException e) {
            backend.close();
            throw LocalPort.inUse(port, e);
        }
        return new EmbeddedStore(backend, server);
    }

    /** Without a database: the caller appends its own, as in {@code uri() + "/moderation"}. */
    public String uri() {
        return "mongodb://" + LocalPort.HOST + ":" + port;
    }

    /** Rewrites the file with what is alive: deleted data are physically gone from it. Commands wait meanwhile. */
    public void compact() {
        backend.compact();
    }

    /** Closes every connection and compacts the file; a second call does nothing. */
    @Override
    public void close() {
        server.shutdownNow();
    }
}
