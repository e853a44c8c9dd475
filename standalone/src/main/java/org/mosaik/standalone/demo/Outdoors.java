package org.mosaik.standalone.demo;

import java.awt.Color;
import java.util.Map;
import java.util.function.Consumer;

/** Scenes under the sky. */
final class Outdoors {

    static final Map<String, Consumer<Paper>> SCENES = Map.of(
            "street", Outdoors::street,
            "garden", Outdoors::garden,
            "bus", Outdoors::bus,
            "market", Outdoors::market,
            "halde", Outdoors::halde);

    private Outdoors() {}

    private static void street(Paper p) {
        Palette c = p.palette;
        p.fill(c.sky());
        p.sun(p.between(60, 240), 52, 20);
        skyline(p, 150, 80);
        for (double x = -8; x < 300; ) {
            double wide = p.between(38, 56);
            house(p, x, 158, wide, p.between(72, 104));
            x += wide;
        }
        p.rect(Palette.mix(c.ground(), c.light(), 0.45), 0, 158, 300, 10);
        p.rect(c.ground(), 0, 168, 300, 32);
        for (double x = 8; x < 300; x += 44) {
            p.rect(c.light(), x, 182, 22, 3);
        }
        tree(p, p.between(20, 50), 164, 58);
        tree(p, p.between(235, 275), 164, 64);
        Figure.standing(p, 112, 172, 42, c.red());
        Figure.standing(p, 130, 174, 46, c.blue());
        Figure.standing(p, 190, 172, 34, c.yellow());
    }

    static void house(Paper p, double x, double foot, double wide, double high) {
        Palette c = p.palette;
        Color wall = Palette.mix(
                p.pick(c.red(), c.yellow(), c.green(), c.blue(), c.haze()), c.light(), p.between(0.1, 0.35));
        double top = foot - high;
        p.rect(wall, x, top, wide, high);
        Color roof = p.pick(c.deep(), c.ground(), c.red());
        p.poly(roof, x - 2, top + 1, x + wide / 2, top - p.between(18, 30), x + wide + 2, top + 1);
        double step = wide / 3;
        for (double y = top + 8; y < foot - 34; y += 22) {
            for (int column = 0; column < 3; column++) {
                Color pane = p.chance.nextInt(3) == 0 ? c.yellow() : Palette.mix(c.deep(), c.blue(), 0.35);
                p.rect(c.light(), x + step * column + step / 2 - 4.5, y - 1, 9, 15);
                p.rect(pane, x + step * column + step / 2 - 3.2, y, 6.4, 13);
            }
        }
        p.round(c.deep(), x + wide / 2 - 6, foot - 22, 12, 30, 6);
    }

    static void tree(Paper p, double x, double foot, double high) {
        Palette c = p.palette;
        p.rect(c.deep(), x - 2, foot - high * 0.5, 4, high * 0.5);
        p.oval(c.green(), x, foot - high * 0.7, high * 0.26, high * 0.34);
        p.oval(Palette.mix(c.green(), c.yellow(), 0.35), x - high * 0.06, foot - high * 0.76, high * 0.16, high * 0.22);
    }

    static void skyline(Paper p, double foot, double tallest) {
        Palette c = p.palette;
        for (double x = 0; x < 300; x += 20) {
            double high = p.between(tallest / 2, tallest);
            p.rect(Palette.mix(c.haze(), c.sky(), 0.4), x, foot - high, 21, high);
        }
    }

    private static void garden(Paper p) {
        Palette c = p.palette;
        p.fill(c.sky());
        p.sun(p.between(190, 250), 46, 18);
        p.hills(c.haze(), 92, 12);
        p.hills(Palette.mix(c.haze(), c.green(), 0.5), 112, 8);
        for (double x = 4; x < 300; x += 15) {
            p.poly(c.light(), x, 134, x, 104, x + 4.5, 98, x + 9, 104, x + 9, 134);
        }
        p.rect(c.light(), 0, 110, 300, 4);
        p.rect(Palette.mix(c.green(), c.yellow(), 0.25), 0, 130, 300, 70);
        Figure.standing(p, 176, 142, 52, c.red());
        for (int row = 0; row < 3; row++) {
            bed(p, 66 - row * 26, 142 + row * 20, 250 + row * 18);
        }
        sunflower(p, 30, 90, 19);
        sunflower(p, 62, 64, 23);
        sunflower(p, 274, 108, 16);
    }

    private static void bed(Paper p, double from, double y, double to) {
        Palette c = p.palette;
        p.poly(
                Palette.mix(new Color(0x6B4A35), c.deep(), 0.2),
                from,
                y + 6,
                to,
                y + 6,
                to + 8,
                y + 18,
                from - 8,
                y + 18);
        for (double x = from + 8; x < to; x += 17) {
            Color leaf =
                    p.pick(c.green(), Palette.mix(c.green(), c.deep(), 0.3), Palette.mix(c.green(), c.light(), 0.2));
            p.pie(leaf, x, y + 8, 9, 20, 140);
            p.disc(p.pick(c.red(), c.yellow(), leaf, leaf), x, y + 3, 3.4);
        }
    }

    private static void sunflower(Paper p, double x, double y, double radius) {
        Palette c = p.palette;
        p.line(Palette.mix(c.green(), c.deep(), 0.3), 4, x, y, x - 3, 204);
        p.soft(c.green(), x, y, 1, "0 60, 10 36 26 38 30 44, 22 58 8 62 0 60");
        for (int petal = 0; petal < 12; petal++) {
            p.pie(petal % 2 == 0 ? c.yellow() : Palette.mix(c.yellow(), c.red(), 0.25), x, y, radius, petal * 30, 26);
        }
        p.disc(c.deep(), x, y, radius * 0.48);
        p.disc(Palette.mix(c.deep(), c.ground(), 0.6), x, y, radius * 0.3);
    }

    private static void bus(Paper p) {
        Palette c = p.palette;
        p.fill(c.sky());
        p.sun(p.between(40, 110), 48, 18);
        skyline(p, 170, 120);
        p.hills(Palette.mix(c.green(), c.haze(), 0.35), 128, 8);
        tree(p, 24, 160, 70);
        tree(p, 286, 160, 80);
        p.rect(c.ground(), 0, 156, 300, 44);
        p.rect(Palette.mix(c.ground(), c.deep(), 0.4), 0, 164, 300, 36);
        Color paint = p.pick(c.red(), c.yellow(), c.blue());
        p.round(paint, 46, 68, 208, 96, 12);
        p.rect(c.light(), 46, 134, 208, 8);
        for (int window = 0; window < 5; window++) {
            double x = 56 + window * 33;
            p.round(Palette.mix(c.blue(), c.light(), 0.65), x, 80, 29, 38, 3);
            if (window != 2) {
                Figure.smiling(p, x + 14, 118, 32);
            }
        }
        p.round(Palette.mix(c.blue(), c.light(), 0.5), 224, 80, 26, 72, 4);
        p.rect(paint, 236, 80, 2.5, 72);
        wheel(p, 92);
        wheel(p, 206);
        p.disc(c.light(), 250, 146, 4);
    }

    private static void wheel(Paper p, double x) {
        p.disc(p.palette.deep(), x, 164, 17);
        p.disc(p.palette.light(), x, 164, 8);
        p.disc(p.palette.ground(), x, 164, 3.5);
    }

    private static void market(Paper p) {
        Palette c = p.palette;
        p.fill(c.sky());
        for (double x = -4; x < 300; x += 44) {
            house(p, x, 128, 44, p.between(60, 86));
        }
        p.rect(Palette.mix(c.ground(), c.light(), 0.4), 0, 128, 300, 72);
        Figure.standing(p, 112, 158, 54, c.blue());
        Figure.standing(p, 156, 156, 50, c.red());
        Figure.standing(p, 190, 160, 56, c.green());
        stall(p, -12, c.red());
        stall(p, 206, c.blue());
        crates(p, 104, 172);
        crates(p, 154, 178);
    }

    private static void stall(Paper p, double x, Color stripe) {
        Palette c = p.palette;
        p.rect(c.deep(), x + 4, 84, 4, 100);
        p.rect(c.deep(), x + 98, 84, 4, 100);
        for (int at = 0; at < 6; at++) {
            double left = x - 3 + at * 18;
            Color color = at % 2 == 0 ? stripe : c.light();
            p.poly(color, left + 8 - at * 1.6, 62, left + 26 - at * 1.6 - 2, 62, left + 18, 92, left, 92);
            p.pie(color, left + 9, 92, 9, 180, 180);
        }
        Figure.smiling(p, x + 52, 146, 50);
        p.rect(Palette.mix(c.ground(), c.deep(), 0.3), x, 144, 106, 44);
        for (int fruit = 0; fruit < 21; fruit++) {
            p.disc(
                    p.pick(c.red(), c.yellow(), c.green(), c.red()),
                    x + 8 + fruit % 11 * 9,
                    fruit < 11 ? 138 : 145,
                    5.4);
        }
        p.rect(Palette.mix(c.ground(), c.deep(), 0.1), x, 148, 106, 10);
    }

    private static void crates(Paper p, double x, double y) {
        Palette c = p.palette;
        Color fruit = p.pick(c.red(), c.yellow(), c.green());
        for (int at = 0; at < 5; at++) {
            p.disc(fruit, x + 4 + at * 8, y, 5);
        }
        p.rect(Palette.mix(c.ground(), c.deep(), 0.25), x - 2, y, 44, 16);
        p.rect(Palette.mix(c.ground(), c.yellow(), 0.3), x - 2, y + 5, 44, 3);
    }

    private static void halde(Paper p) {
        Palette c = p.palette;
        p.fill(c.sky());
        p.sun(p.between(210, 255), 50, 20);
        p.hills(c.haze(), 120, 10);
        tower(p, 40, 128);
        p.poly(Palette.mix(c.ground(), c.haze(), 0.3), 50, 178, 128, 74, 178, 74, 290, 178);
        p.poly(c.ground(), 20, 200, 112, 98, 126, 76, 160, 76, 176, 98, 214, 150, 240, 200);
        p.line(c.light(), 5, 60, 200, 180, 162, 92, 134, 172, 106, 120, 92, 142, 76);
        for (double x = -1; x <= 1; x += 1) {
            p.line(c.deep(), 2.4, 142 + x * 24, 74, 142, 24);
        }
        p.line(c.deep(), 2.4, 118, 74, 166, 74);
        p.line(c.deep(), 2, 126, 57, 158, 57);
        p.line(c.deep(), 2, 134, 41, 150, 41);
        p.hills(Palette.mix(c.green(), c.deep(), 0.2), 176, 7);
        Figure.standing(p, 222, 190, 36, c.red());
        Figure.standing(p, 236, 191, 30, c.yellow());
        tree(p, 276, 190, 66);
    }

    private static void tower(Paper p, double x, double foot) {
        Color steel = Palette.mix(p.palette.ground(), p.palette.deep(), 0.4);
        p.line(steel, 3, x - 12, foot, x, foot - 62, x + 12, foot);
        p.line(steel, 2, x - 8, foot - 20, x + 8, foot - 20);
        p.line(steel, 3, x, foot - 62, x + 30, foot);
        p.arc(steel, 3, x, foot - 64, 10, 0, 360);
        p.line(steel, 1.5, x - 9, foot - 64, x + 9, foot - 64);
        p.line(steel, 1.5, x, foot - 73, x, foot - 55);
    }
}
