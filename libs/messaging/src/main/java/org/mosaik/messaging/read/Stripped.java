package org.mosaik.messaging.read;

/** A failure without its message: messages of stores and codecs quote what people wrote, and that never reaches a log file. */
public final class Stripped extends RuntimeException {

    private Stripped(Throwable failure) {
        super(failure.getClass().getName(), failure.getCause() == null ? null : of(failure.getCause()), false, true);
        setStackTrace(failure.getStackTrace());
    }

    public static Stripped of(Throwable failure) {
        return new Stripped(failure);
    }
}
