package org.mosaik.standalone.demo;

import java.awt.Color;
import java.awt.geom.RoundRectangle2D;
import java.util.Map;
import java.util.function.Consumer;

/** Scenes in rooms. */
final class Indoors {

    static final Map<String, Consumer<Paper>> SCENES = Map.of(
            "workshop", Indoors::workshop,
            "kitchen", Indoors::kitchen,
            "library", Indoors::library,
            "school", Indoors::school,
            "tools", Indoors::tools);

    private Indoors() {}

    private static Color wood(Paper p) {
        return Palette.mix(p.palette.ground(), new Color(0x9A6238), 0.5);
    }

    private static void window(Paper p, double x, double y, double wide, double high) {
        Palette c = p.palette;
        RoundRectangle2D pane = new RoundRectangle2D.Double(x, y, wide, high, 10, 10);
        p.round(c.light(), x - 4, y - 4, wide + 8, high + 8, 7);
        p.within(pane, () -> {
            p.rect(c.sky(), x, y, wide, high);
            p.sun(x + wide * 0.7, y + high * 0.32, high * 0.13);
            p.oval(c.haze(), x + wide * 0.2, y + high, wide * 0.7, high * 0.4);
            p.oval(c.green(), x + wide * 0.9, y + high * 1.1, wide * 0.6, high * 0.4);
        });
        p.rect(c.light(), x + wide / 2 - 1.5, y, 3, high);
        p.rect(c.light(), x, y + high * 0.45, wide, 3);
    }

    private static void lamp(Paper p, double x, double drop) {
        Palette c = p.palette;
        p.line(c.deep(), 1.6, x, 0, x, drop);
        p.disc(c.light(), x, drop + 13, 6);
        p.pie(p.pick(c.red(), c.yellow()), x, drop + 14, 17, 0, 180);
    }

    private static void workshop(Paper p) {
        Palette c = p.palette;
        p.fill(Palette.mix(c.haze(), c.light(), 0.3));
        p.rect(Palette.mix(c.ground(), c.deep(), 0.2), 0, 168, 300, 32);
        window(p, 22, 26, 76, 70);
        p.round(Palette.mix(c.haze(), c.ground(), 0.5), 122, 24, 160, 74, 4);
        hammer(p, 146, 34, 54);
        wrench(p, 178, 34, 54);
        saw(p, 204, 44);
        screwdriver(p, 268, 34, 54);
        lamp(p, 110, 26);
        Figure.smiling(p, 92, 140, 74);
        Color wood = wood(p);
        p.rect(Palette.mix(wood, c.light(), 0.2), 14, 132, 272, 12);
        p.rect(wood, 26, 144, 16, 52);
        p.rect(wood, 258, 144, 16, 52);
        p.rect(Palette.mix(wood, c.deep(), 0.2), 26, 162, 248, 8);
        p.line(c.yellow(), 5, 188, 130, 196, 104);
        p.line(c.yellow(), 5, 228, 130, 220, 104);
        p.round(c.yellow(), 182, 98, 52, 9, 4);
        p.line(Palette.mix(c.yellow(), c.deep(), 0.3), 3, 193, 118, 223, 118);
        p.round(c.blue(), 136, 118, 26, 14, 2);
        p.rect(c.light(), 136, 122, 26, 3);
    }

    private static void hammer(Paper p, double x, double y, double tall) {
        p.rect(wood(p), x - 3, y + 8, 6, tall - 8);
        p.poly(p.palette.deep(), x - 14, y, x + 10, y, x + 16, y + 7, x + 10, y + 13, x - 14, y + 13);
    }

    private static void wrench(Paper p, double x, double y, double tall) {
        Color steel = p.palette.blue();
        p.rect(steel, x - 3.5, y + 8, 7, tall - 14);
        p.disc(steel, x, y + 8, 10);
        p.pie(Palette.mix(p.palette.haze(), p.palette.ground(), 0.5), x, y + 6, 9, 60, 60);
        p.disc(steel, x, y + tall - 4, 7);
        p.disc(p.palette.light(), x, y + tall - 4, 3);
    }

    private static void saw(Paper p, double x, double y) {
        Palette c = p.palette;
        p.poly(c.light(), x, y, x + 50, y + 30, x + 50, y + 44, x, y + 26);
        for (double at = 0; at < 48; at += 6) {
            p.poly(
                    c.light(),
                    x + at,
                    y + 26 + at * 0.36,
                    x + at + 6,
                    y + 28 + at * 0.36,
                    x + at + 1,
                    y + 31 + at * 0.36);
        }
        p.round(c.red(), x - 8, y - 6, 17, 36, 6);
        p.round(Palette.mix(c.haze(), c.ground(), 0.5), x - 3, y + 3, 7, 17, 3);
    }

    private static void screwdriver(Paper p, double x, double y, double tall) {
        p.rect(p.palette.deep(), x - 1.6, y + tall * 0.4, 3.2, tall * 0.6);
        p.round(p.palette.yellow(), x - 5.5, y, 11, tall * 0.45, 4);
        p.rect(p.palette.red(), x - 5.5, y + tall * 0.3, 11, 3);
    }

    private static void kitchen(Paper p) {
        Palette c = p.palette;
        p.fill(Palette.mix(c.sky(), c.light(), 0.35));
        for (int tile = 0; tile < 64; tile++) {
            if ((tile + tile / 16) % 2 == 0) {
                p.rect(Palette.mix(c.haze(), c.light(), 0.4), tile % 16 * 19, 62 + tile / 16 * 19, 19, 19);
            }
        }
        p.rect(wood(p), 10, 54, 280, 6);
        for (double x = 22; x < 200; x += 27) {
            Color fill = p.pick(c.lively());
            p.round(fill, x, 26, 18, 28, 4);
            p.rect(c.light(), x, 34, 18, 9);
            p.rect(c.deep(), x + 1, 22, 16, 5);
        }
        lamp(p, 236, 24);
        Figure.smiling(p, 66, 142, 76);
        Figure.smiling(p, 236, 142, 70);
        p.rect(Palette.mix(wood(p), c.light(), 0.15), 0, 138, 300, 12);
        p.rect(Palette.mix(wood(p), c.deep(), 0.2), 0, 150, 300, 50);
        pot(p, 150, 138);
        bowl(p, 92, 160, c.blue(), c.green());
        bowl(p, 212, 162, c.red(), c.yellow());
        p.soft(c.yellow(), "128 176, 130 160 172 160 176 176");
        p.line(c.light(), 2, 142, 168, 147, 174);
        p.line(c.light(), 2, 155, 167, 160, 174);
    }

    private static void pot(Paper p, double x, double foot) {
        Palette c = p.palette;
        for (int steam = -1; steam < 2; steam++) {
            p.bow(c.light(), 4, x + steam * 15, foot, "0 -54, -12 -66 12 -76 0 -92");
        }
        p.round(c.red(), x - 34, foot - 44, 68, 44, 9);
        p.rect(Palette.mix(c.red(), c.deep(), 0.3), x - 37, foot - 46, 74, 7);
        p.round(c.deep(), x - 46, foot - 34, 12, 7, 3);
        p.round(c.deep(), x + 34, foot - 34, 12, 7, 3);
    }

    private static void bowl(Paper p, double x, double y, Color dish, Color filling) {
        for (int bite = 0; bite < 5; bite++) {
            p.disc(
                    Palette.mix(filling, p.palette.light(), p.between(0, 0.35)),
                    x - 16 + bite * 8,
                    y + (bite % 2) * 2,
                    7);
        }
        p.pie(dish, x, y + 2, 27, 180, 180);
        p.rect(Palette.mix(dish, p.palette.light(), 0.4), x - 27, y + 1, 54, 4);
    }

    private static void library(Paper p) {
        Palette c = p.palette;
        p.fill(Palette.mix(c.ground(), c.deep(), 0.45));
        for (int shelf = 0; shelf < 5; shelf++) {
            books(p, shelf * 35 + 1, 34);
            p.rect(wood(p), 0, shelf * 35 + 32, 300, 4);
        }
        p.round(c.light(), 104, 14, 92, 170, 46);
        p.within(new RoundRectangle2D.Double(110, 20, 80, 200, 80, 80), () -> {
            p.rect(c.sky(), 110, 20, 80, 160);
            p.sun(166, 62, 13);
            p.oval(c.haze(), 120, 178, 50, 40);
            p.oval(c.green(), 180, 182, 44, 32);
        });
        p.rect(c.light(), 148.5, 20, 3, 140);
        p.rect(c.light(), 110, 90, 80, 3);
        p.rect(Palette.mix(c.ground(), c.deep(), 0.25), 0, 164, 300, 36);
        Figure.smiling(p, 122, 165, 56);
        Figure.smiling(p, 178, 165, 52);
        openBook(p, 124, 166);
        openBook(p, 178, 166);
        p.rect(Palette.mix(wood(p), c.light(), 0.2), 84, 166, 132, 8);
    }

    private static void books(Paper p, double top, double high) {
        Palette c = p.palette;
        for (double x = 1; x < 300; ) {
            double wide = p.between(5, 11);
            double tall = p.between(high * 0.62, high * 0.9);
            Color spine = p.pick(c.red(), c.yellow(), c.green(), c.blue(), c.light(), c.haze());
            p.rect(spine, x, top + high - 3 - tall, wide, tall);
            p.rect(Palette.mix(spine, c.deep(), 0.3), x, top + high - 3 - tall * 0.8, wide, 2.5);
            x += wide + 0.8;
        }
    }

    private static void openBook(Paper p, double x, double y) {
        p.poly(p.palette.light(), x, y, x - 18, y - 5, x - 18, y - 17, x, y - 12);
        p.poly(Palette.mix(p.palette.light(), p.palette.haze(), 0.45), x, y, x + 18, y - 5, x + 18, y - 17, x, y - 12);
    }

    private static void school(Paper p) {
        Palette c = p.palette;
        p.fill(Palette.mix(c.sky(), c.light(), 0.4));
        p.rect(wood(p), 50, 18, 166, 96);
        p.rect(Palette.mix(c.green(), c.deep(), 0.5), 56, 24, 154, 84);
        p.arc(c.yellow(), 3, 84, 50, 12, 0, 360);
        p.line(c.light(), 3, 116, 96, 116, 66, 136, 48, 156, 66, 156, 96, 116, 96);
        p.line(c.light(), 3, 130, 96, 130, 80, 142, 80, 142, 96);
        p.line(c.red(), 3, 182, 96, 182, 74);
        p.arc(c.red(), 3, 182, 62, 10, 0, 360);
        p.line(c.light(), 3, 66, 98, 200, 98);
        window(p, 236, 24, 50, 74);
        p.rect(Palette.mix(c.ground(), c.light(), 0.25), 0, 138, 300, 62);
        Figure.standing(p, 28, 150, 92, c.blue());
        for (int child = 0; child < 4; child++) {
            double x = 76 + child * 56;
            Figure.fromBehind(p, x, 186, 58);
            p.rect(Palette.mix(wood(p), c.light(), 0.25), x - 25, 178, 50, 7);
            p.rect(c.deep(), x - 20, 185, 4, 20);
            p.rect(c.deep(), x + 16, 185, 4, 20);
        }
    }

    private static void tools(Paper p) {
        Palette c = p.palette;
        p.fill(Palette.mix(c.haze(), c.ground(), 0.5));
        for (int plank = 0; plank < 5; plank++) {
            p.rect(Palette.mix(c.ground(), c.haze(), p.between(0.25, 0.6)), 0, plank * 40, 300, 39);
        }
        p.round(Palette.mix(c.haze(), c.ground(), 0.5), 96, 20, 88, 128, 6);
        hammer(p, 40, 26, 128);
        hammer(p, 74, 46, 106);
        wrench(p, 118, 34, 100);
        wrench(p, 160, 34, 76);
        saw(p, 204, 30);
        screwdriver(p, 276, 26, 120);
        gear(p, 222, 132, 30, c.red());
        gear(p, 254, 164, 20, c.yellow());
        p.rect(c.yellow(), 22, 172, 168, 15);
        for (double x = 26; x < 188; x += 8) {
            p.rect(c.deep(), x, 172, 1.6, (x - 26) % 40 == 0 ? 10 : 6);
        }
    }

    private static void gear(Paper p, double x, double y, double radius, Color color) {
        for (int tooth = 0; tooth < 10; tooth++) {
            p.pie(color, x, y, radius * 1.22, tooth * 36, 18);
        }
        p.disc(color, x, y, radius);
        p.disc(p.palette.light(), x, y, radius * 0.55);
        p.disc(p.palette.deep(), x, y, radius * 0.28);
    }
}
