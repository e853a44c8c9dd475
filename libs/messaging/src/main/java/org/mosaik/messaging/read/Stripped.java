package org.mosaik.messaging.read;

/** A failure without its message: messages of stores and codecs quote what people wrote, and that never reaches a log file. */
public final class Stripped extends RuntimeException {

    private Stripped(Throwable failure) {
        super(failure.getClass().getName(), failure.getCause() == null ? null : of(failure.getCause()), false, true);
        setStackTrace(failure.getStackTrace());
    }

    /** The classes of a failure and its causes, for one line. */
    public static String name(Throwable failure) {
        String own = failure.getClass().getSimpleName();
        return failure.getCause() == null ? own : own + " < " + name(failure.getCause());
    }

    public static Stripped of(Throwable failure) {
        return new Stripped(failure);
    }
}
