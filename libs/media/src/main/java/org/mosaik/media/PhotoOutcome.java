package org.mosaik.media;

/** What became of an upload. */
public sealed interface PhotoOutcome {

    record Accepted(Photo photo) implements PhotoOutcome {}

    record Refused(Refusal refusal) implements PhotoOutcome {}
}
