package org.mosaik.standalone.demo;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.function.Consumer;

/** What a person has on the head. Each style is drawn twice: what lies behind the face, then what lies before it. */
final class Hair {

    private final Portrait face;
    private final Paper paper;
    private final Color hair;
    private final Color dark;
    private boolean behind;

    Hair(Portrait face) {
        this.face = face;
        paper = face.paper;
        hair = face.hair;
        dark = Palette.mix(hair, new Color(0x1A1418), 0.3);
    }

    void back(Consumer<Hair> style) {
        behind = true;
        style.accept(this);
    }

    void front(Consumer<Hair> style) {
        behind = false;
        style.accept(this);
    }

    void cropped() {
        if (!behind) {
            paper.soft(
                    hair,
                    "70 128, 60 70 90 50 122 50, 158 50 180 76 170 128, 166 116 164 104 156 94, 132 100 104 96 86 90, 78 100 76 114 70 128");
        }
    }

    void flowing() {
        if (behind) {
            paper.soft(
                    dark,
                    "120 48, 62 46 50 100 56 150, 60 200 40 236 58 262, 100 270 140 270 182 262, 200 236 180 200 184 150, 190 100 178 46 120 48");
        } else {
            paper.soft(
                    hair,
                    "66 150, 58 90 78 54 120 52, 112 86 84 96 76 140, 74 170 72 220 58 250, 50 220 66 190 66 150");
            paper.soft(
                    hair,
                    "118 52, 164 52 182 92 175 150, 175 190 190 220 182 250, 168 220 166 170 164 140, 160 110 134 92 118 52");
        }
    }

    void bob() {
        if (behind) {
            paper.soft(dark, "120 46, 60 44 48 100 54 186, 90 206 150 206 186 186, 192 100 180 44 120 46");
        } else {
            paper.soft(
                    hair,
                    "54 186, 46 100 62 48 120 48, 178 48 194 100 186 186, 174 178 166 150 166 110, 140 104 100 104 76 110, 74 150 66 178 54 186");
        }
    }

    void bun() {
        if (behind) {
            paper.disc(dark, 120, 44, 25);
            paper.arc(hair, 3, 120, 44, 15, 200, 140);
        } else {
            paper.soft(
                    hair,
                    "68 134, 58 84 82 52 120 52, 158 52 182 84 172 134, 168 110 150 92 120 76, 90 92 72 110 68 134");
            paper.bow(dark, 3, "120 54, 110 66 94 78 80 96");
        }
    }

    void curls() {
        int count = behind ? 20 : 10;
        double spread = behind ? 2.5 : 1.02;
        for (int curl = 0; curl < count; curl++) {
            double angle = -Math.PI / 2 + spread * (curl / (count - 1.0) * 2 - 1);
            double reach = behind ? 60 : 50;
            double x = 120 + Math.cos(angle) * reach * (behind ? 1.08 : 1);
            double y = 124 + Math.sin(angle) * (behind ? reach + 8 : reach + 2);
            paper.disc(curl % 2 == 0 ? hair : Palette.mix(hair, dark, 0.6), x, y, behind ? 21 : 15);
        }
    }

    void afro() {
        if (behind) {
            paper.disc(dark, 120, 104, 82);
            for (int curl = 0; curl < 26; curl++) {
                double angle = Math.PI * (0.85 + 1.3 * curl / 25);
                paper.disc(hair, 120 + Math.cos(angle) * 74, 106 + Math.sin(angle) * 72, 17);
            }
        } else {
            paper.soft(
                    hair,
                    "70 126, 64 70 90 50 120 50, 150 50 176 70 170 126, 164 100 150 84 120 84, 90 84 76 100 70 126");
        }
    }

    void braids() {
        if (!behind) {
            bun();
            for (int knot = 0; knot < 6; knot++) {
                double y = 158 + knot * 17;
                paper.oval(knot % 2 == 0 ? hair : dark, 62 - knot * 0.5, y, 12 - knot, 11);
                paper.oval(knot % 2 == 0 ? hair : dark, 178 + knot * 0.5, y, 12 - knot, 11);
            }
            paper.oval(face.cloth, 60, 256, 8, 6);
            paper.oval(face.cloth, 180, 256, 8, 6);
        }
    }

    void pigtails() {
        if (behind) {
            paper.oval(dark, 52, 112, 24, 30);
            paper.oval(dark, 188, 112, 24, 30);
        } else {
            paper.soft(
                    hair,
                    "68 136, 56 80 82 50 120 50, 158 50 184 80 172 136, 166 106 140 108 120 84, 100 108 74 106 68 136");
            paper.oval(face.colors.yellow(), 67, 106, 8, 8);
            paper.oval(face.colors.yellow(), 173, 106, 8, 8);
        }
    }

    void bearded() {
        if (!behind) {
            cropped();
            paper.within(Portrait.outline(), () -> {
                paper.soft(
                        hair,
                        "70 128, 78 160 92 160 104 164, 114 158 126 158 136 164, 148 160 162 160 170 128, 180 220 60 220 70 128");
                paper.shape(face.shade, new Ellipse2D.Double(106, 166, 28, 12));
            });
            paper.bow(Palette.mix(face.colors.red(), new Color(0x5A2020), 0.4), 4, "109 171, 114 177 126 177 131 171");
        }
    }

    void scarf() {
        Color cloth = face.cloth;
        Color fold = Palette.mix(cloth, face.colors.deep(), 0.28);
        if (behind) {
            paper.soft(
                    cloth,
                    "120 40, 50 40 44 120 56 180, 50 230 60 262 120 268, 180 262 190 230 184 180, 196 120 190 40 120 40");
            return;
        }
        paper.soft(
                cloth,
                "120 40, 52 40 44 120 60 178, 80 212 60 214 120 198, 94 198 78 168 78 128, 78 92 96 80 120 80, 144 80 162 92 162 128, 162 168 146 198 120 198, 180 214 160 212 180 178, 196 120 188 40 120 40");
        paper.soft(
                cloth,
                "72 182, 90 206 150 206 168 182, 190 220 196 240 176 262, 140 272 90 270 58 258, 50 236 60 210 72 182");
        paper.soft(fold, "168 182, 150 214 110 222 84 250, 110 270 150 272 176 262, 196 240 190 220 168 182");
        paper.bow(fold, 3, "62 128, 62 84 88 56 120 54");
    }

    void cap() {
        cropped();
        if (!behind) {
            Color cap = face.cloth;
            paper.soft(cap, "66 104, 62 56 90 40 120 40, 150 40 178 56 174 104, 150 92 90 92 66 104");
            paper.soft(
                    Palette.mix(cap, face.colors.deep(), 0.35),
                    "62 106, 84 84 156 84 178 106, 184 114 170 112 120 106, 70 112 56 114 62 106");
            paper.disc(face.colors.light(), 120, 66, 9);
        }
    }

    void helmet() {
        cropped();
        if (!behind) {
            Color helmet = face.clothes.equals(face.colors.red()) ? face.colors.light() : face.colors.yellow();
            Color rim = Palette.mix(helmet, face.colors.deep(), 0.3);
            paper.soft(helmet, "64 102, 60 48 92 30 120 30, 148 30 180 48 176 102, 150 94 90 94 64 102");
            paper.soft(
                    rim,
                    "108 30, 112 26 128 26 132 30, 136 50 136 74 134 96, 128 95 112 95 106 96, 104 74 104 50 108 30");
            paper.soft(rim, "54 106, 80 88 160 88 186 106, 188 114 176 112 120 104, 64 112 52 114 54 106");
        }
    }
}
