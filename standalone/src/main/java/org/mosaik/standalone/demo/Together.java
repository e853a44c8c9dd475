package org.mosaik.standalone.demo;

import java.awt.Color;
import java.util.Map;
import java.util.function.Consumer;

/** Scenes of people doing something with each other. */
final class Together {

    static final Map<String, Consumer<Paper>> SCENES =
            Map.of("football", Together::football, "music", Together::music, "choir", Together::choir);

    private Together() {}

    private static void football(Paper p) {
        Palette c = p.palette;
        p.fill(c.sky());
        p.sun(p.between(60, 240), 44, 17);
        p.hills(c.haze(), 82, 8);
        for (double x = 6; x < 300; x += p.between(26, 38)) {
            Outdoors.tree(p, x, 104, p.between(36, 50));
        }
        for (int stripe = 0; stripe < 6; stripe++) {
            Color grass = Palette.mix(c.green(), stripe % 2 == 0 ? c.yellow() : c.light(), 0.22);
            p.rect(grass, 0, 98 + stripe * 17, 300, 18);
        }
        p.line(c.light(), 3.5, 212, 116, 212, 70, 284, 70, 284, 116);
        for (double x = 221; x < 284; x += 9) {
            p.line(Palette.mix(c.light(), c.haze(), 0.3), 1, x, 70, x, 112);
        }
        for (double y = 79; y < 114; y += 9) {
            p.line(Palette.mix(c.light(), c.haze(), 0.3), 1, 212, y, 284, y);
        }
        p.line(c.light(), 2.5, 0, 118, 300, 118);
        Figure.standing(p, 248, 120, 46, c.yellow());
        Figure.running(p, 60, 176, 88, c.red());
        Figure.running(p, 142, 156, 70, c.blue());
        ball(p, 112, 182, 12);
    }

    private static void ball(Paper p, double x, double y, double radius) {
        Palette c = p.palette;
        p.oval(Palette.mix(c.green(), c.deep(), 0.4), x, y + radius, radius, radius * 0.25);
        p.disc(c.light(), x, y, radius);
        p.disc(c.deep(), x, y, radius * 0.36);
        for (int patch = 0; patch < 5; patch++) {
            double angle = Math.PI * 2 * patch / 5;
            p.disc(c.deep(), x + Math.cos(angle) * radius * 0.82, y + Math.sin(angle) * radius * 0.82, radius * 0.2);
        }
    }

    private static void music(Paper p) {
        Palette c = p.palette;
        p.fill(Palette.mix(c.deep(), c.blue(), 0.3));
        p.disc(Palette.mix(c.deep(), c.ground(), 0.5), 150, 130, 128);
        p.disc(Palette.mix(c.ground(), c.haze(), 0.4), 150, 136, 98);
        p.disc(c.haze(), 150, 142, 70);
        for (int voice = 0; voice < 5; voice++) {
            p.bow(c.light(), 1.6, 0, 26 + voice * 8, "-5 20, 90 -34 200 62 305 -4");
        }
        for (int note = 0; note < 6; note++) {
            double x = 30 + note * 46;
            double y = 42 + p.between(-8, 12);
            p.line(c.yellow(), 2.2, x + 5, y, x + 5, y - 22);
            p.oval(c.yellow(), x, y, 6, 4.6);
        }
        p.rect(Palette.mix(c.ground(), c.deep(), 0.45), 0, 176, 300, 24);
        lute(p);
        drum(p, 74, 122, 36, c.red());
        drum(p, 240, 136, 26, c.green());
    }

    private static void lute(Paper p) {
        Palette c = p.palette;
        p.line(c.deep(), 8, 156, 112, 186, 44);
        p.line(c.deep(), 7, 186, 44, 204, 50);
        p.soft(c.yellow(), "156 100, 196 112 188 182 140 184, 98 182 104 126 156 100");
        p.soft(Palette.mix(c.yellow(), c.red(), 0.4), "156 100, 196 112 188 182 140 184, 164 164 168 130 156 100");
        p.disc(c.deep(), 146, 142, 12);
        p.disc(Palette.mix(c.deep(), c.ground(), 0.5), 146, 142, 7);
        for (int string = 0; string < 4; string++) {
            p.line(c.light(), 0.9, 130 + string * 4, 172 + string, 182 + string * 1.6, 48 + string);
        }
        p.line(c.deep(), 4, 124, 168, 146, 176);
    }

    private static void drum(Paper p, double x, double top, double radius, Color color) {
        Palette c = p.palette;
        String body = "-10 0, -10 9 -3 8 -5 17, -2 18 2 18 5 17, 3 8 10 9 10 0";
        p.soft(color, x, top, radius / 10, body);
        p.oval(c.light(), x, top, radius, radius * 0.3);
        for (int at = -2; at < 3; at++) {
            p.poly(
                    c.yellow(),
                    x + at * radius * 0.36 - 4,
                    top + radius * 0.38,
                    x + at * radius * 0.36,
                    top + radius * 0.56,
                    x + at * radius * 0.36 + 4,
                    top + radius * 0.38);
        }
    }

    private static void choir(Paper p) {
        Palette c = p.palette;
        p.fill(Palette.mix(c.haze(), c.light(), 0.25));
        for (int arch = 0; arch < 4; arch++) {
            double x = 14 + arch * 72;
            p.round(c.light(), x - 3, 9, 58, 190, 29);
            p.round(c.sky(), x, 12, 52, 190, 26);
            p.disc(Palette.mix(c.sky(), c.yellow(), 0.5), x + 26, 52, 16);
            p.oval(c.haze(), x + 26, 86, 26, 14);
        }
        for (int row = 0; row < 3; row++) {
            int singers = 7 - row % 2;
            for (int at = 0; at < singers; at++) {
                singer(p, 300.0 / singers * (at + 0.5), 142 + row * 34, c);
            }
        }
    }

    private static void singer(Paper p, double x, double foot, Palette c) {
        Figure.bust(p, x, foot, 68);
        p.oval(c.deep(), x, foot - 47.5, 2.4, 3.6);
        Figure.eyes(p, x, foot - 55, 5);
        p.poly(c.light(), x, foot - 16, x - 14, foot - 21, x - 14, foot - 9, x, foot - 4);
        p.poly(Palette.mix(c.light(), c.haze(), 0.5), x, foot - 16, x + 14, foot - 21, x + 14, foot - 9, x, foot - 4);
    }
}
