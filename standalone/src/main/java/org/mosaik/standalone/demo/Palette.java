package org.mosaik.standalone.demo;

import java.awt.Color;
import java.util.List;

/** Colours that go together; from far and pale (sky) to near and dark (deep), then the lively ones. */
record Palette(
        Color sky,
        Color haze,
        Color ground,
        Color deep,
        Color light,
        Color red,
        Color yellow,
        Color green,
        Color blue) {

    static final List<Palette> ALL = List.of(
            of(0xF3D9B8, 0xE7B78C, 0xBF7650, 0x2F3E4E, 0xFBF3E4, 0xC8553D, 0xE9A93B, 0x5E7F63, 0x3B7A8C),
            of(0xC3DEDF, 0x93C3C7, 0x4A8F94, 0x1F3B4A, 0xF6F1E4, 0xD9694A, 0xF0BE57, 0x6C9A78, 0x2C6580),
            of(0xEED5D3, 0xD7A9B0, 0x966483, 0x3A2A45, 0xFAEFE7, 0xC64E5B, 0xEBB35A, 0x6F8F7A, 0x56739B),
            of(0xE0E4C6, 0xB8C698, 0x758F5E, 0x2C3B2E, 0xF9F5E3, 0xCB6240, 0xE5B440, 0x4F7A4C, 0x4C8394),
            of(0xF3C090, 0xDD906C, 0x94505E, 0x2B2A4A, 0xFCEBD3, 0xCF4D45, 0xF2B84B, 0x5D8577, 0x3D5A8A),
            of(0xD6DFE9, 0xAFC0D3, 0x6C86A4, 0x27344C, 0xF5F4F0, 0xC9604F, 0xE4B968, 0x6B9088, 0x41689B));

    private static Palette of(int... rgb) {
        return new Palette(
                new Color(rgb[0]),
                new Color(rgb[1]),
                new Color(rgb[2]),
                new Color(rgb[3]),
                new Color(rgb[4]),
                new Color(rgb[5]),
                new Color(rgb[6]),
                new Color(rgb[7]),
                new Color(rgb[8]));
    }

    Color[] lively() {
        return new Color[] {red, yellow, green, blue};
    }

    static Color mix(Color from, Color to, double share) {
        return new Color(
                channel(from.getRed(), to.getRed(), share),
                channel(from.getGreen(), to.getGreen(), share),
                channel(from.getBlue(), to.getBlue(), share));
    }

    private static int channel(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }
}
