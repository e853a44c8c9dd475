package org.mosaik.moderation.checks;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How a text reads, in 128 bits that nearly all stay when a few words are others (SimHash); nobody can make the text from
 * it.
 */
public record TextMark(long high, long low) {

    /** Of 128: about one word in seven. Two texts that have nothing to do with each other differ in about half of them. */
    private static final int MOST_DIFFERENT = 24;

    private static final int BITS = 2 * Long.SIZE;
    private static final int DIGITS = Long.SIZE / 4;

    /** Every word counts once for each time that it is said. */
    static TextMark of(List<String> words) {
        int[] sums = new int[BITS];
        for (String word : words) {
            long hash = hash(word);
            add(sums, 0, hash);
            add(sums, Long.SIZE, mixed(hash + 1));
        }
        return new TextMark(bits(sums, 0), bits(sums, Long.SIZE));
    }

    /** Of these very words in this very order, where there are too few for anything else. */
    static TextMark exactly(List<String> words) {
        long hash = hash(String.join(" ", words));
        return new TextMark(hash, mixed(hash + 1));
    }

    public boolean isLike(TextMark other) {
        return isLike(other.high, other.low);
    }

    boolean isLike(long otherHigh, long otherLow) {
        return Long.bitCount(high ^ otherHigh) + Long.bitCount(low ^ otherLow) <= MOST_DIFFERENT;
    }

    /** Sixteenths of it, by which it is looked up: of two that are alike several nearly always agree. */
    public List<String> bands() {
        String digits = toString();
        return IntStream.range(0, digits.length() / 2)
                .mapToObj(band -> band + ":" + digits.substring(2 * band, 2 * band + 2))
                .toList();
    }

    /** Thirty-two digits. */
    @Override
    public String toString() {
        return String.format("%016x%016x", high, low);
    }

    /** Nothing if it is none, for instance of another version. */
    public static Stream<TextMark> parse(String digits) {
        return digits.matches("[0-9a-f]{32}")
                ? Stream.of(new TextMark(
                        Long.parseUnsignedLong(digits.substring(0, DIGITS), 16),
                        Long.parseUnsignedLong(digits.substring(DIGITS), 16)))
                : Stream.empty();
    }

    private static void add(int[] sums, int first, long hash) {
        for (int bit = 0; bit < Long.SIZE; bit++) {
            sums[first + bit] += (hash >>> bit & 1) == 1 ? 1 : -1;
        }
    }

    private static long bits(int[] sums, int first) {
        return IntStream.range(0, Long.SIZE)
                .filter(bit -> sums[first + bit] > 0)
                .mapToLong(bit -> 1L << bit)
                .reduce(0, (all, bit) -> all | bit);
    }

    /** FNV-1a, then mixed so that every bit depends on every letter. */
    private static long hash(String words) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < words.length(); i++) {
            hash = (hash ^ words.charAt(i)) * 0x100000001b3L;
        }
        return mixed(hash);
    }

    private static long mixed(long number) {
        long mixed = (number ^ number >>> 33) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ mixed >>> 33;
    }
}
