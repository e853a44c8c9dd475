package org.mosaik.moderation.cases;

/** What a case says to somebody who wants to change it; everything but {@code DONE} is a refusal, and changed nothing. */
public enum Answer {
    DONE,
    /** The case is not the one any more that the editor was looking at. */
    STALE,
    /** Somebody else is at work on it. */
    CLAIMED,
    /** Somebody else has been at work on it since. */
    CLAIM_LOST,
    /** The action makes no sense in the state that the case is in. */
    WRONG_STATE,
    /** Somebody in the story has not agreed that it stands on the site, or has taken it back. */
    CONSENT_MISSING,
    /** A photo has no words for people who do not see it. */
    ALT_MISSING,
    /** It takes another editor to approve it, too. */
    SECOND_EYES,
    /** It takes two for what it shows or tells, and both have to open it. */
    ONE_BY_ONE,
    /** Who rejected it leaves it to somebody else to look at the appeal. */
    CONTESTED,
    /** Released stories are out of the house; only a new decision brings them back. */
    ALREADY_RELEASED,
    /** The time for an undo is not over yet. */
    NOT_DUE,
    /** Of many cases this one has not had its turn. */
    NOT_YET,
    /** There is no such case for this editor. */
    UNKNOWN,
    REASON_MISSING,
    QUESTION_MISSING
}
