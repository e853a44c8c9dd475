package org.mosaik.standalone.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.SplittableRandom;

/** A sheet on which flat shapes are laid, measured in units of its own: 300 by 200 lying, 240 by 300 standing. */
final class Paper {

    private static final int LONG_EDGE = 1600;

    final BufferedImage image;
    final Palette palette;
    final SplittableRandom chance;
    final double width;
    final double height;
    private final Graphics2D pen;

    private Paper(int pixelsWide, int pixelsHigh, double width, double height, SplittableRandom chance) {
        this.width = width;
        this.height = height;
        this.chance = chance;
        palette = pick(Palette.ALL.toArray(new Palette[0]));
        image = new BufferedImage(pixelsWide, pixelsHigh, BufferedImage.TYPE_INT_RGB);
        pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale(pixelsWide / width, pixelsHigh / height);
    }

    static Paper lying(SplittableRandom chance) {
        return new Paper(LONG_EDGE, LONG_EDGE * 2 / 3, 300, 200, chance);
    }

    static Paper standing(SplittableRandom chance) {
        return new Paper(LONG_EDGE * 4 / 5, LONG_EDGE, 240, 300, chance);
    }

    @SafeVarargs
    final <T> T pick(T... choices) {
        return choices[chance.nextInt(choices.length)];
    }

    double between(double from, double to) {
        return from + chance.nextDouble() * (to - from);
    }

    void fill(Color color) {
        rect(color, 0, 0, width, height);
    }

    void rect(Color color, double x, double y, double wide, double high) {
        shape(color, new Rectangle2D.Double(x, y, wide, high));
    }

    void round(Color color, double x, double y, double wide, double high, double radius) {
        shape(color, new RoundRectangle2D.Double(x, y, wide, high, 2 * radius, 2 * radius));
    }

    void oval(Color color, double x, double y, double radiusX, double radiusY) {
        shape(color, new Ellipse2D.Double(x - radiusX, y - radiusY, 2 * radiusX, 2 * radiusY));
    }

    void disc(Color color, double x, double y, double radius) {
        oval(color, x, y, radius, radius);
    }

    /** A part of a disc; angles in degrees, counted from three o'clock against the clock. */
    void pie(Color color, double x, double y, double radius, double start, double extent) {
        shape(color, new Arc2D.Double(x - radius, y - radius, 2 * radius, 2 * radius, start, extent, Arc2D.PIE));
    }

    void arc(Color color, double thick, double x, double y, double radius, double start, double extent) {
        stroke(
                color,
                thick,
                new Arc2D.Double(x - radius, y - radius, 2 * radius, 2 * radius, start, extent, Arc2D.OPEN));
    }

    void poly(Color color, double... points) {
        Path2D path = trace(points);
        path.closePath();
        shape(color, path);
    }

    void line(Color color, double thick, double... points) {
        stroke(color, thick, trace(points));
    }

    /** A soft closed form: a start, then bends of two control points and an end each. */
    void soft(Color color, String points) {
        soft(color, 0, 0, 1, points);
    }

    /** A soft closed form whose points are counted in units from the given origin. */
    void soft(Color color, double x, double y, double unit, String points) {
        Path2D path = bend(points);
        path.closePath();
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(unit, unit);
        shape(color, place.createTransformedShape(path));
    }

    void bow(Color color, double thick, String points) {
        bow(color, thick, 0, 0, points);
    }

    void bow(Color color, double thick, double x, double y, String points) {
        stroke(color, thick, AffineTransform.getTranslateInstance(x, y).createTransformedShape(bend(points)));
    }

    /** Draws larger or smaller round about a point that stays where it is. */
    void scaled(double factorX, double factorY, double x, double y, Runnable drawing) {
        AffineTransform before = pen.getTransform();
        pen.translate(x, y);
        pen.scale(factorX, factorY);
        pen.translate(-x, -y);
        drawing.run();
        pen.setTransform(before);
    }

    /** A range of hills from edge to edge, down to the foot of the sheet. */
    void hills(Color color, double top, double swing) {
        Path2D path = new Path2D.Double();
        double step = width / 3;
        double level = top + between(-swing, swing);
        path.moveTo(0, level);
        for (double x = 0; x < width; x += step) {
            double next = top + between(-swing, swing);
            path.curveTo(x + step / 2, level, x + step / 2, next, x + step, next);
            level = next;
        }
        path.lineTo(width, height);
        path.lineTo(0, height);
        path.closePath();
        shape(color, path);
    }

    void sun(double x, double y, double radius) {
        disc(Palette.mix(palette.sky(), palette.light(), 0.35), x, y, radius * 2.1);
        disc(Palette.mix(palette.sky(), palette.yellow(), 0.4), x, y, radius * 1.5);
        disc(palette.yellow(), x, y, radius);
    }

    void within(Shape outline, Runnable drawing) {
        Shape before = pen.getClip();
        pen.clip(outline);
        drawing.run();
        pen.setClip(before);
    }

    void shape(Color color, Shape shape) {
        pen.setColor(color);
        pen.fill(shape);
    }

    private void stroke(Color color, double thick, Shape shape) {
        pen.setColor(color);
        pen.setStroke(new BasicStroke((float) thick, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(shape);
    }

    void turned(double angle, double x, double y, Runnable drawing) {
        AffineTransform before = pen.getTransform();
        pen.rotate(angle, x, y);
        drawing.run();
        pen.setTransform(before);
    }

    static Path2D bend(String words) {
        double[] points = Arrays.stream(words.split("[ ,]+", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int at = 2; at + 5 < points.length; at += 6) {
            path.curveTo(points[at], points[at + 1], points[at + 2], points[at + 3], points[at + 4], points[at + 5]);
        }
        return path;
    }

    private static Path2D trace(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int at = 2; at + 1 < points.length; at += 2) {
            path.lineTo(points[at], points[at + 1]);
        }
        return path;
    }
}
