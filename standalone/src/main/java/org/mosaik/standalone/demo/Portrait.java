package org.mosaik.standalone.demo;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A bust cut from paper: what is behind, shoulders, face, and what is worn on the head. */
final class Portrait {

    /** Everything that is drawn as a standing picture, by name. */
    static final Map<String, Consumer<Portrait>> LOOKS = new TreeMap<>(Map.ofEntries(
            Map.entry("portrait-short", face -> face.bare(Hair::cropped)),
            Map.entry("portrait-long", face -> face.bare(Hair::flowing)),
            Map.entry("portrait-bob", face -> face.bare(Hair::bob)),
            Map.entry("portrait-bun", face -> face.bare(Hair::bun)),
            Map.entry("portrait-curls", face -> face.bare(Hair::curls)),
            Map.entry("portrait-afro", face -> face.bare(Hair::afro)),
            Map.entry("portrait-braids", face -> face.bare(Hair::braids)),
            Map.entry("portrait-beard", face -> face.bare(Hair::bearded)),
            Map.entry("portrait-grey-bun", face -> face.old(Hair::bun)),
            Map.entry("portrait-grey-beard", face -> face.old(Hair::bearded)),
            Map.entry("portrait-headscarf", face -> face.bare(Hair::scarf)),
            Map.entry("portrait-cap", face -> face.bare(Hair::cap)),
            Map.entry("portrait-helmet", face -> face.bare(Hair::helmet)),
            Map.entry("portrait-child", Portrait::child)));

    private static final Color[] SKINS = {
        new Color(0xF2CDAF),
        new Color(0xE8B993),
        new Color(0xD9A178),
        new Color(0xBE8159),
        new Color(0x9A6240),
        new Color(0x74452D)
    };
    private static final Color[] HAIRS = {
        new Color(0x2B2226), new Color(0x3D2A24), new Color(0x5C3A28), new Color(0x8A5430), new Color(0xC08A4A)
    };
    private static final Color GREY = new Color(0xCFCBC6);

    final Paper paper;
    final Palette colors;
    final Color skin;
    final Color shade;
    final Color clothes;
    final Color cloth;
    Color hair;
    private double breadth = 1;
    private boolean glasses;

    Portrait(Paper paper) {
        this.paper = paper;
        colors = paper.palette;
        int tone = paper.chance.nextInt(SKINS.length);
        skin = SKINS[tone];
        shade = Palette.mix(skin, new Color(0x7A3B2E), 0.2);
        hair = HAIRS[tone > 2 ? paper.chance.nextInt(2) : paper.chance.nextInt(HAIRS.length)];
        clothes = paper.pick(colors.blue(), colors.green(), colors.red(), colors.deep());
        cloth = clothes.equals(colors.red()) ? colors.blue() : paper.pick(colors.red(), colors.yellow());
    }

    private void bare(Consumer<Hair> style) {
        Backdrop.behind(paper);
        sit(style);
    }

    private void old(Consumer<Hair> style) {
        hair = GREY;
        glasses = true;
        bare(style);
    }

    private void child() {
        breadth = 0.8;
        Backdrop.behind(paper);
        paper.scaled(0.88, 0.88, 120, 300, () -> sit(Hair::pigtails));
    }

    private void sit(Consumer<Hair> style) {
        Hair hairdo = new Hair(this);
        hairdo.back(style);
        paper.scaled(breadth, 1, 120, 300, this::shoulders);
        head();
        features();
        if (glasses) {
            glasses();
        }
        hairdo.front(style);
    }

    private void shoulders() {
        paper.soft(clothes, "8 304, 12 250 60 236 96 226, 110 240 130 240 144 226, 180 236 228 250 232 304");
        paper.soft(
                Palette.mix(clothes, colors.deep(), 0.25), "120 304, 124 262 140 240 144 226, 180 236 228 250 232 304");
        paper.soft(shade, "98 170, 98 200 98 214 94 226, 104 252 136 252 146 226, 142 214 142 200 142 170");
        Consumer<Portrait> collar =
                paper.pick(Portrait::shirt, Portrait::roundNeck, Portrait::roundNeck, Portrait::stripes);
        collar.accept(this);
    }

    private void shirt() {
        paper.poly(colors.light(), 93, 224, 120, 258, 98, 274, 80, 232);
        paper.poly(Palette.mix(colors.light(), colors.haze(), 0.4), 147, 224, 120, 258, 142, 274, 160, 232);
    }

    private void roundNeck() {
        paper.bow(cloth, 7, "90 229, 104 258 136 258 150 229");
    }

    private void stripes() {
        for (int stripe = 0; stripe < 3; stripe++) {
            double y = 262 + stripe * 15;
            paper.line(cloth, 5, 24 - stripe * 6, y + 6, 70, y - 4);
            paper.line(cloth, 5, 216 + stripe * 6, y + 6, 170, y - 4);
        }
        roundNeck();
    }

    static Path2D outline() {
        return Paper.bend(
                "120 66, 150 66 168 88 167 126, 166 158 148 194 120 194, 92 194 74 158 73 126, 72 88 90 66 120 66");
    }

    private void head() {
        paper.oval(skin, 72, 136, 8, 13);
        paper.oval(shade, 168, 136, 8, 13);
        paper.shape(skin, outline());
        paper.within(outline(), () -> {
            paper.soft(shade, "124 60, 128 90 118 110 134 146, 140 160 132 180 124 200, 180 200 190 60 124 60");
            paper.shape(Palette.mix(skin, colors.red(), 0.3), new Ellipse2D.Double(78, 146, 22, 16));
            paper.shape(Palette.mix(shade, colors.red(), 0.3), new Ellipse2D.Double(142, 146, 22, 16));
        });
    }

    private void features() {
        Color ink = Palette.mix(new Color(0x2A1C1E), skin, 0.05);
        if (paper.chance.nextInt(3) == 0) {
            paper.arc(ink, 3.2, 98, 137, 8, 20, 140);
            paper.arc(ink, 3.2, 142, 137, 8, 20, 140);
        } else {
            paper.oval(ink, 98, 134, 4.6, 5.6);
            paper.oval(ink, 142, 134, 4.6, 5.6);
            paper.disc(colors.light(), 99.6, 132, 1.4);
            paper.disc(colors.light(), 143.6, 132, 1.4);
        }
        Color brow = hair.getRed() > 0xC5 ? Palette.mix(hair, ink, 0.35) : hair;
        paper.bow(brow, 4, "87 120, 92 115 102 114 108 118");
        paper.bow(brow, 4, "132 118, 138 114 148 115 153 120");
        paper.soft(
                Palette.mix(shade, new Color(0x6A2E24), 0.22),
                "121 128, 126 140 133 150 130 156, 126 159 119 158 115 156, 119 152 121 140 121 128");
        Color lips = Palette.mix(colors.red(), new Color(0x5A2020), 0.35);
        String smile = "102 170, 112 177 128 177 138 170, 130 182 110 182 102 170";
        paper.scaled(1, paper.between(0.7, 1.15), 120, 170, () -> paper.soft(lips, smile));
    }

    private void glasses() {
        Color frame = colors.deep();
        paper.arc(frame, 2.6, 98, 134, 15, 0, 360);
        paper.arc(frame, 2.6, 142, 134, 15, 0, 360);
        paper.bow(frame, 2.6, "113 133, 117 130 123 130 127 133");
        paper.line(frame, 2.6, 83, 132, 73, 130);
        paper.line(frame, 2.6, 157, 132, 167, 130);
    }

    /** What can be seen behind a person. */
    private static final class Backdrop {

        private Backdrop() {}

        static void behind(Paper paper) {
            Palette colors = paper.palette;
            paper.fill(colors.haze());
            paper.hills(Palette.mix(colors.haze(), colors.ground(), 0.35), 200, 20);
            paper.disc(colors.sky(), 120, 132, 112);
            Consumer<Paper> pattern = paper.pick(Backdrop::leaves, Backdrop::rays, Backdrop::houses);
            pattern.accept(paper);
            paper.disc(Palette.mix(colors.sky(), colors.light(), 0.5), 120, 132, 84);
        }

        private static void leaves(Paper paper) {
            for (int leaf = 0; leaf < 12; leaf++) {
                double angle = Math.PI * (0.92 + leaf * 1.16 / 11);
                double x = 120 + Math.cos(angle) * 100;
                double y = 132 + Math.sin(angle) * 100;
                Color color = paper.pick(paper.palette.green(), paper.palette.ground(), paper.palette.yellow());
                paper.turned(angle, x, y, () -> paper.soft(color, x, y, 17, "-1 0, -1 1 0 1 1 0, 0 -1 -1 -1 -1 0"));
            }
        }

        private static void rays(Paper paper) {
            Color ray = Palette.mix(paper.palette.sky(), paper.palette.yellow(), 0.55);
            for (int at = 0; at < 18; at++) {
                paper.pie(ray, 120, 132, 112, at * 20, 9);
            }
        }

        private static void houses(Paper paper) {
            paper.within(new Rectangle2D.Double(0, 60, 240, 240), () -> {
                for (double x = -6; x < 240; x += 34) {
                    double top = paper.between(118, 158);
                    Color wall = Palette.mix(paper.pick(paper.palette.lively()), paper.palette.haze(), 0.45);
                    paper.poly(wall, x, 300, x, top, x + 16, top - 20, x + 32, top, x + 32, 300);
                    paper.rect(paper.palette.light(), x + 7, top + 8, 6, 9);
                    paper.rect(paper.palette.light(), x + 19, top + 8, 6, 9);
                }
            });
        }
    }
}
