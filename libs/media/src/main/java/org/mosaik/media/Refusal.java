package org.mosaik.media;

/** Why an upload does not become a photo. */
public enum Refusal {
    TOO_LARGE(413),
    /** Another format than JPEG or PNG, going by its first bytes. */
    UNSUPPORTED(415),
    /** A picture as phones and cameras make it, without a converter here that makes a JPEG of it. */
    NEEDS_CONVERTING(415),
    /** A program, or bytes that only start like a picture. */
    NOT_AN_IMAGE(422),
    TOO_MANY_PIXELS(422),
    ANIMATED(422),
    /** A picture that cannot be decoded, or not within the time and memory that one picture gets. */
    UNREADABLE(422),
    /** Nothing is wrong with the photo: try again later. */
    BUSY(503);

    private final int status;

    Refusal(int status) {
        this.status = status;
    }

    /** The HTTP status that says so. */
    public int status() {
        return status;
    }
}
