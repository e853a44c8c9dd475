package org.mosaik.media.worker;

import javax.imageio.stream.ImageInputStreamImpl;

/** A picture in memory that knows whether its reader wanted more than there is: the JDK fills up a cut JPEG with gray. */
final class PictureBytes extends ImageInputStreamImpl {

    private final byte[] bytes;
    private final int length;
    private boolean ranOut;

    PictureBytes(byte[] bytes, int length) {
        this.bytes = bytes;
        this.length = length;
    }

    boolean ranOut() {
        return ranOut;
    }

    @Override
    public int read() {
        bitOffset = 0;
        if (streamPos >= length) {
            ranOut = true;
            return -1;
        }
        return bytes[(int) streamPos++] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int wanted) {
        bitOffset = 0;
        if (wanted == 0) {
            return 0;
        }
        if (streamPos >= length) {
            ranOut = true;
            return -1;
        }
        int count = (int) Math.min(wanted, length - streamPos);
        System.arraycopy(bytes, (int) streamPos, target, offset, count);
        streamPos += count;
        return count;
    }

    @Override
    public long length() {
        return length;
    }
}
