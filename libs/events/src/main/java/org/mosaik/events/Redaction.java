package org.mosaik.events;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of a photo nobody shall see. Everything is measured in thousandths of the photo's width and height, as it stands upright
 * when it was handed in; it is turned last.
 *
 * @param crop what is left of it; all of it if absent
 * @param turns quarters of a turn to the right, 0 to 3
 */
public record Redaction(List<Box> boxes, @Nullable Area crop, int turns) {

    public static final int WHOLE = 1000;

    public static final Redaction NONE = new Redaction(List.of(), null, 0);

    private static final int MOST_BOXES = 100;

    /** How a box is filled; neither tells what is under it. */
    public enum Fill {
        BLUR,
        BLACK
    }

    public record Box(Fill fill, Area area) {

        public Box {
            Objects.requireNonNull(fill, "fill");
            Objects.requireNonNull(area, "area");
        }
    }

    /** A part of a photo. */
    public record Area(int left, int top, int width, int height) {

        public int right() {
            return left + width;
        }

        public int bottom() {
            return top + height;
        }

        boolean isOnThePhoto() {
            return left >= 0 && top >= 0 && width > 0 && height > 0 && left <= WHOLE - width && top <= WHOLE - height;
        }

        private boolean covers(int x, int y) {
            return x >= left && x < right() && y >= top && y < bottom();
        }
    }

    public Redaction {
        boxes = Lists.copy(boxes);
    }

    public boolean isNone() {
        return equals(NONE);
    }

    public boolean isSound() {
        return boxes.size() <= MOST_BOXES
                && turns >= 0
                && turns < 4
                && Stream.concat(boxes.stream().map(Box::area), Stream.ofNullable(crop))
                        .allMatch(Area::isOnThePhoto);
    }

    /** Whether anything is to be seen that an earlier one hides. */
    public boolean showsMoreThan(Redaction earlier) {
        int[] columns = edges(earlier, true);
        int[] rows = edges(earlier, false);
        return Arrays.stream(rows)
                .anyMatch(y -> Arrays.stream(columns).anyMatch(x -> earlier.hides(x, y) && !hides(x, y)));
    }

    /** Where something begins or ends in either of them: between two edges everything is alike. */
    private int[] edges(Redaction other, boolean columns) {
        return IntStream.concat(
                        IntStream.of(0),
                        Stream.of(this, other)
                                .flatMapToInt(one -> one.areas()
                                        .flatMapToInt(area -> columns
                                                ? IntStream.of(area.left(), area.right())
                                                : IntStream.of(area.top(), area.bottom()))))
                .filter(edge -> edge < WHOLE)
                .distinct()
                .toArray();
    }

    private Stream<Area> areas() {
        return Stream.concat(boxes.stream().map(Box::area), Stream.ofNullable(crop));
    }

    private boolean hides(int x, int y) {
        return (crop != null && !crop.covers(x, y))
                || boxes.stream().anyMatch(box -> box.area().covers(x, y));
    }
}
