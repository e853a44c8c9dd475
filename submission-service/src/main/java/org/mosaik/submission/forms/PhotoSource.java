package org.mosaik.submission.forms;

/** Where a photo of a story comes from. */
public sealed interface PhotoSource {

    /** It came with the request. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares uploads
    record Sent(byte[] bytes) implements PhotoSource {}

    /** It came before, and was kept under this token. */
    record Kept(String token) implements PhotoSource {}

    /** The story has it already, under this id. */
    record Present(String medium) implements PhotoSource {}
}
