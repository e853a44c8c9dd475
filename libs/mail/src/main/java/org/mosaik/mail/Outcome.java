package org.mosaik.mail;

/** What became of one call of a mail server. */
public enum Outcome {
    /** The server took it over. */
    SENT,
    /** The server says that this mailbox does not exist. */
    REFUSED,
    /** It was certainly not taken over; trying later helps. */
    NOT_SENT,
    /** It may or may not have been taken over. */
    UNKNOWN
}
