package org.mosaik.media;

/**
 * How a picture looks, in 64 bits that nearly all stay when it is scaled, compressed or made anew; nobody can make the
 * picture from it.
 */
public record Fingerprint(long bits) {

    /** Of 64. Two pictures that have nothing to do with each other differ in about half of them. */
    private static final int MOST_DIFFERENT = 8;

    /** A plain or evenly shaded picture has hardly any bits, or all, and looks like every other one of its kind. */
    private static final int FEWEST = 8;

    public boolean isLike(Fingerprint other) {
        return saysEnough() && Long.bitCount(bits ^ other.bits) <= MOST_DIFFERENT;
    }

    /** Whether a picture can be known by it. */
    public boolean saysEnough() {
        int set = Long.bitCount(bits);
        return set >= FEWEST && set <= Long.SIZE - FEWEST;
    }

    /** Sixteen digits. */
    @Override
    public String toString() {
        return String.format("%016x", bits);
    }

    public static Fingerprint parse(String digits) {
        return new Fingerprint(Long.parseUnsignedLong(digits, 16));
    }
}
