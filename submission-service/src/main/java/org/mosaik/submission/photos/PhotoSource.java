package org.mosaik.submission.photos;

/** Where the photo of a story comes from. */
public sealed interface PhotoSource {

    /** It came with the request. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares uploads
    record Sent(byte[] bytes) implements PhotoSource {}

    /** It came before, and was kept under this token. */
    record Kept(String token) implements PhotoSource {}
}
