package org.mosaik.web.guard;

import org.apache.coyote.BadRequestException;

/**
 * A request body was larger or slower than allowed. A bad request in the eyes of the server, because it takes any other exception while reading for a
 * client that has gone, and hangs up without an answer.
 */
public class BodyRefused extends BadRequestException {

    private final int status;

    BodyRefused(int status, String reason) {
        super(reason);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
