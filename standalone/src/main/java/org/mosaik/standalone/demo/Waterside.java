package org.mosaik.standalone.demo;

import java.awt.Color;
import java.util.Map;
import java.util.function.Consumer;

/** Scenes at rivers and docks. */
final class Waterside {

    static final Map<String, Consumer<Paper>> SCENES =
            Map.of("bridge", Waterside::bridge, "harbour", Waterside::harbour);

    private Waterside() {}

    private static void bridge(Paper p) {
        Palette c = p.palette;
        p.fill(c.sky());
        p.sun(p.between(90, 210), 62, 22);
        p.hills(c.haze(), 100, 12);
        for (double x = 0; x < 80; x += 26) {
            Outdoors.house(p, x - 6, 122, 26, p.between(34, 56));
            Outdoors.house(p, 306 - x - 26, 122, 26, p.between(34, 56));
        }
        water(p, 120);
        Color stone = Palette.mix(c.ground(), c.light(), 0.25);
        p.soft(stone, "-4 112, 80 84 220 84 304 112, 304 140 304 150 304 156, 200 156 100 156 -4 156");
        Color under = Palette.mix(c.blue(), c.deep(), 0.25);
        double[] middles = {46, 150, 254};
        for (double x : middles) {
            p.pie(Palette.mix(stone, c.deep(), 0.3), x, 157, 43, 0, 180);
            p.pie(under, x, 157, 37, 0, 180);
        }
        p.rect(under, 0, 155, 300, 8);
        p.bow(Palette.mix(stone, c.deep(), 0.35), 3.5, "-4 112, 80 84 220 84 304 112");
        Figure.standing(p, 118, 94, 26, c.red());
        Figure.standing(p, 134, 93, 28, c.yellow());
        Figure.standing(p, 186, 95, 27, c.blue());
        boat(p, p.between(90, 190), 178);
    }

    private static void water(Paper p, double top) {
        Palette c = p.palette;
        p.rect(c.blue(), 0, top, 300, 200 - top);
        for (int wave = 0; wave < 26; wave++) {
            double y = p.between(top + 8, 198);
            double x = p.between(-20, 290);
            Color glint = Palette.mix(c.blue(), p.pick(c.sky(), c.light(), c.deep()), 0.35);
            p.line(glint, 2.2, x, y, x + p.between(12, 40), y);
        }
    }

    private static void boat(Paper p, double x, double y) {
        Palette c = p.palette;
        p.soft(c.red(), x, y, 1, "-30 0, -24 16 24 16 30 0");
        p.rect(c.light(), x - 30, y - 2, 60, 3);
        p.line(c.deep(), 2, x, y, x, y - 44);
        p.poly(c.light(), x + 2, y - 44, x + 2, y - 5, x + 26, y - 5);
        p.poly(c.yellow(), x - 2, y - 38, x - 2, y - 5, x - 18, y - 5);
    }

    private static void harbour(Paper p) {
        Palette c = p.palette;
        p.fill(c.sky());
        p.sun(p.between(40, 90), 56, 24);
        Outdoors.skyline(p, 140, 45);
        water(p, 138);
        crane(p, 176, 138, c.deep());
        crane(p, 246, 138, Palette.mix(c.deep(), c.red(), 0.5));
        stack(p);
        p.poly(c.deep(), 8, 132, 196, 132, 180, 166, 26, 166);
        p.poly(c.red(), 15, 154, 186, 154, 180, 166, 26, 166);
        p.rect(c.light(), 22, 98, 34, 34);
        p.rect(c.blue(), 27, 104, 24, 7);
        p.rect(c.red(), 32, 82, 12, 16);
        p.rect(c.light(), 32, 87, 12, 4);
        for (int gull = 0; gull < 4; gull++) {
            double x = p.between(100, 280);
            double y = p.between(14, 50);
            p.arc(c.light(), 2.2, x - 6, y, 6, 20, 130);
            p.arc(c.light(), 2.2, x + 6, y, 6, 30, 130);
        }
        p.poly(c.ground(), 196, 176, 300, 166, 300, 200, 180, 200);
        Figure.standing(p, 236, 190, 40, c.yellow());
        Figure.standing(p, 254, 191, 42, c.red());
    }

    private static void stack(Paper p) {
        Palette c = p.palette;
        for (int box = 0; box < 12; box++) {
            double x = 64 + box % 4 * 29;
            double y = 116 - box / 4 * 16;
            if (box < 8 || p.chance.nextInt(2) == 0) {
                Color paint = p.pick(c.red(), c.yellow(), c.green(), c.blue(), c.ground());
                p.rect(paint, x, y, 28, 15.5);
                for (double rib = x + 4; rib < x + 27; rib += 5) {
                    p.rect(Palette.mix(paint, c.deep(), 0.22), rib, y + 2, 1.6, 11.5);
                }
            }
        }
    }

    private static void crane(Paper p, double x, double foot, Color steel) {
        p.line(steel, 4, x, foot, x + 6, 50);
        p.line(steel, 4, x + 34, foot, x + 28, 50);
        p.line(steel, 2, x + 2, foot - 20, x + 31, foot - 56);
        p.line(steel, 2, x + 32, foot - 20, x + 3, foot - 56);
        p.line(steel, 5, x - 62, 52, x + 52, 52);
        p.line(steel, 3, x - 62, 52, x + 17, 24, x + 52, 52);
        p.line(steel, 3.5, x + 17, 52, x + 17, 24);
        p.line(steel, 1.4, x - 40, 52, x - 40, 76);
        p.rect(p.palette.yellow(), x - 50, 76, 20, 9);
    }
}
