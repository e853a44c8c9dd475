package org.mosaik.web.guard;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.mosaik.web.WebSettings;

/** A body that ends with {@link BodyRefused} once it is larger or slower than allowed. */
class GuardedBody implements InputBuffer {

    private static final long LINGER_BYTES = 2 << 20;

    private final InputBuffer body;
    private final long announced;
    private final long limit;
    private final WebSettings.SlowBody slow;
    private final LongSupplier nanoTime;
    private final long start;
    private long bytes;

    GuardedBody(InputBuffer body, long announced, long limit, WebSettings.SlowBody slow, LongSupplier nanoTime) {
        this.body = body;
        this.announced = announced;
        this.limit = limit;
        this.slow = slow;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        if (announced > limit || bytes > limit) {
            throw new BodyRefused(413, "Body larger than " + limit + " bytes");
        }
        int read = count(handler);
        if (bytes > limit) {
            throw new BodyRefused(413, "Body larger than " + limit + " bytes");
        }
        if (read > 0 && tooSlow()) {
            throw new BodyRefused(408, "Body too slow: " + bytes + " bytes in " + spent());
        }
        return read;
    }

    /** Whether the body came to its end after a little more reading. */
    boolean drained() {
        long enough = bytes + LINGER_BYTES;
        try {
            int read = 0;
            while (read >= 0 && bytes < enough && !tooSlow()) {
                read = count(new Discarded());
            }
            return read < 0;
        } catch (IOException broken) {
            return false;
        }
    }

    @Override
    public int available() {
        return body.available();
    }

    private int count(ApplicationBufferHandler handler) throws IOException {
        int read = body.doRead(handler);
        bytes += Math.max(0, read);
        return read;
    }

    private boolean tooSlow() {
        long perSecond = Math.max(1, slow.bytesPerSecond().toBytes());
        return spent().compareTo(slow.grace().plusSeconds(bytes / perSecond)) > 0;
    }

    private Duration spent() {
        return Duration.ofNanos(nanoTime.getAsLong() - start);
    }

    /** Takes bytes that nobody wants any more. */
    private static class Discarded implements ApplicationBufferHandler {

        private ByteBuffer last = EMPTY_BUFFER;

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            last = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return last;
        }

        @Override
        public void expand(int size) {}
    }
}
