package org.mosaik.web.page;

import java.util.Locale;

/** An sRGB colour with the arithmetic of WCAG 2.2. */
record Colour(int red, int green, int blue) {

    static final Colour WHITE = new Colour(255, 255, 255);
    static final Colour BLACK = new Colour(0, 0, 0);

    static boolean isHex(String text) {
        return text.matches("#?[0-9a-fA-F]{6}");
    }

    static Colour of(String hex) {
        if (!isHex(hex)) {
            throw new IllegalArgumentException("Not a colour of six hex digits: " + hex);
        }
        int rgb = Integer.parseInt(hex.substring(hex.length() - 6), 16);
        return new Colour(rgb >> 16, (rgb >> 8) & 0xff, rgb & 0xff);
    }

    String hex() {
        return String.format(Locale.ROOT, "%02x%02x%02x", red, green, blue);
    }

    /** From 1 (same) to 21 (black on white). */
    double contrast(Colour other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    /** White or near-black, whichever reads better on this colour; one of the two always reaches 4.5. */
    Colour ink() {
        return contrast(WHITE) >= 4.5 ? WHITE : BLACK;
    }

    /** This colour, moved step by step away from the background until it reaches the contrast. */
    Colour readableOn(Colour background, double wanted) {
        Colour end = background.luminance() > 0.18 ? BLACK : WHITE;
        for (int step = 0; step <= 20; step++) {
            Colour shade = mix(end, step / 20.0);
            if (shade.contrast(background) >= wanted) {
                return shade;
            }
        }
        return end;
    }

    Colour mix(Colour other, double share) {
        return new Colour(
                mixed(red, other.red, share), mixed(green, other.green, share), mixed(blue, other.blue, share));
    }

    private static int mixed(int one, int two, double share) {
        return (int) Math.round(one + (two - one) * share);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
