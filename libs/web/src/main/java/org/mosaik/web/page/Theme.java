package org.mosaik.web.page;

import java.util.Locale;

/** The two colours of a campaign, and what follows from them so that every text on or in them can be read, light and dark. */
public record Theme(String brand, String accent) {

    private static final Colour LIGHT = Colour.of("f2f0ea");
    private static final Colour DARK = Colour.of("1e2226");
    private static final double READABLE = 4.6;

    /** Colours as six hex digits, with or without {@code #}. */
    public Theme {
        brand = Colour.of(brand).hex();
        accent = Colour.of(accent).hex();
    }

    /** The class of the elements that wear these colours; {@link Page#colours} gives it to the whole page. */
    public String name() {
        return "theme-" + brand + "-" + accent;
    }

    public String path() {
        return Assets.PATH + "theme/" + brand + "-" + accent + ".css";
    }

    /** {@code --brand} fills surfaces as chosen; {@code --brand-text} and {@code --accent-text} are shades of it that can be read on the page. */
    String css() {
        String rule = "." + name() + "{";
        return rule + fills(Colour.of(brand), Colour.of(accent)) + shades(LIGHT)
                + "}\n@media (prefers-color-scheme:dark){" + rule + shades(DARK) + "}}\n";
    }

    private static String fills(Colour brand, Colour accent) {
        return String.format(
                Locale.ROOT,
                "--brand:#%s;--brand-strong:#%s;--on-brand:#%s;--accent:#%s;",
                brand.hex(),
                hover(brand).hex(),
                brand.ink().hex(),
                accent.hex());
    }

    /** Away from the ink on it, so that hovering never lowers the contrast. */
    private static Colour hover(Colour brand) {
        return brand.mix(brand.ink().equals(Colour.WHITE) ? Colour.BLACK : Colour.WHITE, 0.25);
    }

    private String shades(Colour background) {
        return String.format(
                Locale.ROOT,
                "--brand-text:#%s;--accent-text:#%s;",
                Colour.of(brand).readableOn(background, READABLE).hex(),
                Colour.of(accent).readableOn(background, READABLE).hex());
    }
}
