package org.mosaik.media;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a worker ended and what it wrote. Its output is not trusted more than the photo that it read. */
record WorkerAnswer(int exit, ByteBuffer output) {

    /** What a JVM exits with when it cannot start; {@code PhotoWorker} itself never does. */
    static final int NOT_STARTED = 1;

    static WorkerAnswer notStarted() {
        return new WorkerAnswer(NOT_STARTED, ByteBuffer.allocate(0));
    }

    /** The photo, if the output is whole. */
    Optional<Photo> photo(String medium) {
        List<Rendition> renditions = new ArrayList<>();
        ByteBuffer rest = output.duplicate();
        try {
            for (Integer width : Rendition.WIDTHS) {
                renditions.add(next(width.toString(), rest));
            }
            return Optional.of(new Photo(medium, renditions, new Fingerprint(rest.getLong())));
        } catch (BufferUnderflowException cutShort) {
            return Optional.empty();
        }
    }

    private static Rendition next(String name, ByteBuffer rest) {
        int width = rest.getInt();
        int height = rest.getInt();
        int length = rest.getInt();
        if (length < 0 || length > rest.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] jpeg = new byte[length];
        rest.get(jpeg);
        return new Rendition(name, width, height, Map.of(PhotoFormat.JPEG, jpeg));
    }
}
