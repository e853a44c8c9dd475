package org.mosaik.publication.pictures;

/** Whether the picture is still there cannot be said at the moment; asking later helps. */
public class PictureUnreachable extends RuntimeException {

    PictureUnreachable(String path, String reason) {
        super("cannot fetch " + path + ": " + reason);
    }
}
