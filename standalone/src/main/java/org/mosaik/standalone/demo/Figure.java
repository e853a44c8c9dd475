package org.mosaik.standalone.demo;

import java.awt.Color;

/** A small person in a scene. */
final class Figure {

    private static final Color[] SKINS = {
        new Color(0xF2CDAF), new Color(0xE0AE85), new Color(0xBE8159), new Color(0x8A563A), new Color(0x6B4029)
    };
    private static final Color[] HAIRS = {
        new Color(0x2B2226), new Color(0x3D2A24), new Color(0x7A4A2C), new Color(0xC9C4BE), new Color(0xB98545)
    };

    private Figure() {}

    static Color skin(Paper paper) {
        return paper.pick(SKINS);
    }

    /** A head with hair, seen from the front, round about the given middle. */
    static void head(Paper paper, double x, double y, double radius) {
        Color skin = skin(paper);
        Color hair = paper.chance.nextInt(5) == 0 ? paper.pick(paper.palette.lively()) : paper.pick(HAIRS);
        paper.disc(hair, x, y - radius * 0.12, radius * 1.12);
        paper.oval(skin, x, y + radius * 0.15, radius * 0.85, radius * 0.95);
        paper.pie(hair, x, y - radius * 0.1, radius * 1.1, 12, 156);
    }

    /** Head and shoulders down to a line. */
    static void bust(Paper paper, double x, double foot, double tall) {
        Color clothes = paper.pick(paper.palette.lively());
        double r = tall * 0.23;
        paper.soft(clothes, x, foot, tall / 50, "-23 0, -23 -25 -11.5 -27.5 0 -27.5, 11.5 -27.5 23 -25 23 0");
        paper.rect(skin(paper), x - r * 0.3, foot - tall * 0.62, r * 0.6, r * 0.6);
        head(paper, x, foot - tall * 0.78, r);
    }

    static void smiling(Paper paper, double x, double foot, double tall) {
        bust(paper, x, foot, tall);
        double y = foot - tall * 0.77;
        eyes(paper, x, y, tall * 0.08);
        paper.arc(paper.palette.deep(), tall * 0.02, x, y + tall * 0.04, tall * 0.075, 210, 120);
    }

    static void eyes(Paper paper, double x, double y, double apart) {
        paper.disc(paper.palette.deep(), x - apart, y, apart * 0.3);
        paper.disc(paper.palette.deep(), x + apart, y, apart * 0.3);
    }

    static void fromBehind(Paper paper, double x, double foot, double tall) {
        bust(paper, x, foot, tall);
        paper.oval(paper.pick(HAIRS), x, foot - tall * 0.78, tall * 0.26, tall * 0.27);
    }

    static void standing(Paper paper, double x, double foot, double tall, Color clothes) {
        double u = tall / 10;
        paper.poly(
                paper.palette.deep(),
                x - u,
                foot - 4 * u,
                x + u,
                foot - 4 * u,
                x + 1.1 * u,
                foot,
                x + 0.2 * u,
                foot,
                x,
                foot - 3 * u,
                x - 0.2 * u,
                foot,
                x - 1.1 * u,
                foot);
        paper.soft(clothes, x, foot, u, "-1.3 -3.6, -1.7 -7 -1.4 -7.8 0 -7.8, 1.4 -7.8 1.7 -7 1.3 -3.6");
        head(paper, x, foot - 8.8 * u, u);
    }

    static void running(Paper paper, double x, double foot, double tall, Color clothes) {
        double u = tall / 10;
        Color skin = skin(paper);
        paper.line(skin, 0.9 * u, x, foot - 4.2 * u, x + 1.9 * u, foot - 2.6 * u, x + 3.2 * u, foot - 0.8 * u);
        paper.line(skin, 0.9 * u, x, foot - 4.2 * u, x - 0.8 * u, foot - 2 * u, x - 2.6 * u, foot - 1.2 * u);
        paper.line(paper.palette.light(), 1.3 * u, x, foot - 4.3 * u, x + 1 * u, foot - 3.4 * u);
        paper.line(paper.palette.light(), 1.3 * u, x, foot - 4.3 * u, x - 0.4 * u, foot - 3.1 * u);
        paper.line(skin, 0.7 * u, x + 0.4 * u, foot - 7 * u, x + 2.2 * u, foot - 6 * u, x + 3 * u, foot - 7 * u);
        paper.line(skin, 0.7 * u, x + 0.4 * u, foot - 7 * u, x - 1.6 * u, foot - 6 * u, x - 2.4 * u, foot - 4.9 * u);
        paper.line(clothes, 2.1 * u, x + 0.5 * u, foot - 6.8 * u, x, foot - 5 * u);
        head(paper, x + 0.9 * u, foot - 8.8 * u, u);
    }
}
