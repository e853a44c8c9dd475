package org.mosaik.standalone.parts;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A part and how it is doing. */
public final class Running {

    private static final Logger LOG = LoggerFactory.getLogger(Running.class);

    public enum State {
        STOPPED,
        STARTING,
        READY,
        FAILED
    }

    private final Part part;
    private volatile State state = State.STOPPED;
    private volatile String problem = "";

    public Running(Part part) {
        this.part = part;
    }

    public PartName name() {
        return part.name();
    }

    /** @throws CannotRun with the part's name and the reason in one sentence */
    public synchronized void start() {
        if (state != State.STOPPED) {
            return;
        }
        state = State.STARTING;
        problem = "";
        try {
            part.open();
        } catch (RuntimeException | Error failure) {
            problem = CannotRun.sentence(failure);
            state = State.FAILED;
            LOG.error("{} does not start", name().word(), failure);
            throw new CannotRun("The part " + name().word() + " does not start: " + problem, failure);
        }
    }

    /** What is true now; a part that was ready may have lost its way since. */
    public State state() {
        State now = state;
        if (now == State.STARTING || now == State.READY) {
            now = part.isReady() ? State.READY : State.STARTING;
        }
        return now;
    }

    /** Empty unless the part has failed. */
    public String problem() {
        return problem;
    }

    public synchronized void stop() {
        if (state == State.STOPPED) {
            return;
        }
        try {
            part.close();
        } catch (RuntimeException failure) {
            LOG.warn("{} did not stop cleanly", name().word(), failure);
        }
        state = State.STOPPED;
    }
}
