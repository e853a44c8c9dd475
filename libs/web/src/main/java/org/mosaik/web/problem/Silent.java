package org.mosaik.web.problem;

/** A failure without its message: messages quote what people wrote, and that never reaches a log file. */
final class Silent extends RuntimeException {

    private Silent(Throwable failure) {
        super(failure.getClass().getName(), failure.getCause() == null ? null : of(failure.getCause()), false, true);
        setStackTrace(failure.getStackTrace());
    }

    static Silent of(Throwable failure) {
        return new Silent(failure);
    }
}
