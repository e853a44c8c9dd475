package org.mosaik.notification.submitters;

import java.time.Instant;

/**
 * A reason to write to a submitter.
 *
 * @param occasion names it for ever: nobody is told the same thing twice
 * @param since when it arose
 */
record DueMail(String occasion, Kind kind, Instant since) {

    /** What the mail is about. */
    enum Kind {
        RECEIVED,
        ASKED,
        REJECTED,
        PUBLISHED,
        WITHDRAWN
    }
}
