package org.mosaik.notification.newsletter;

import java.time.Instant;

/**
 * One step of a subscriber's that has to be proved later.
 *
 * @param text key and version of the wording that was shown
 * @param textHash SHA-256 of the wording in the language shown, hexadecimal
 */
record Proof(Step step, Instant at, String text, String textHash, String language) {

    /** What was done. */
    enum Step {
        REQUESTED,
        CONFIRMED,
        LEFT,
        MAILBOX_REFUSED
    }
}
