package org.mosaik.notification.submitters;

import java.time.Instant;
import org.mosaik.events.Person;

/**
 * A reason to write to a submitter, or to somebody who is in the story.
 *
 * @param recipient id of the person
 * @param occasion names it for ever: nobody is told the same thing twice
 * @param since when it arose
 */
record DueMail(String recipient, String occasion, Kind kind, Instant since) {

    /** Of one to who handed the story in. */
    DueMail(String occasion, Kind kind, Instant since) {
        this(Person.SUBMITTER, occasion, kind, since);
    }

    /** What the mail is about. */
    enum Kind {
        RECEIVED,
        ASKED,
        REJECTED,
        /** Somebody else than the first time looked at a rejection that was contested, and came to the same. */
        UPHELD,
        /** And came to something else. */
        OVERTURNED,
        PUBLISHED,
        WITHDRAWN,
        CONSENT,
        CUSTODY
    }
}
