package org.mosaik.moderation.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Redaction;
import org.mosaik.events.Redaction.Area;
import org.mosaik.events.Redaction.Box;
import org.mosaik.events.Redaction.Fill;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Boxes as they were typed, in per cent. A box without numbers is none, and so is a crop.
 *
 * @param turns quarters of a turn to the right
 */
record RedactionForm(List<Row> rows, Row crop, String turns) {

    private static final int MOST_ROWS = 100;
    private static final int LONGEST_NUMBER = 8;
    private static final BigDecimal PER_CENT = BigDecimal.valueOf(Redaction.WHOLE / 100);

    /** One box, or what is left of the photo. */
    record Row(String fill, String left, String top, String width, String height) {

        static final Row EMPTY = new Row(Fill.BLUR.name(), "", "", "", "");

        static Row of(String fill, Area area) {
            return new Row(fill, typed(area.left()), typed(area.top()), typed(area.width()), typed(area.height()));
        }

        boolean isEmpty() {
            return (left + top + width + height).isBlank();
        }

        /** Nothing if these are no numbers of a part of the photo. */
        Optional<Area> area() {
            Integer x = thousandths(left);
            Integer y = thousandths(top);
            Integer across = thousandths(width);
            Integer down = thousandths(height);
            if (x == null || y == null || across == null || down == null) {
                return Optional.empty();
            }
            // What reaches over the edge ends there
            Area area = new Area(x, y, Math.min(across, Redaction.WHOLE - x), Math.min(down, Redaction.WHOLE - y));
            return Optional.of(area).filter(one -> new Redaction(List.of(), one, 0).isSound());
        }

        private static String typed(int thousandths) {
            return new BigDecimal(thousandths)
                    .divide(PER_CENT)
                    .stripTrailingZeros()
                    .toPlainString();
        }

        private static @Nullable Integer thousandths(String number) {
            if (number.isBlank() || number.length() > LONGEST_NUMBER || !number.matches("[0-9]+([.,][0-9]*)?")) {
                return null;
            }
            return new BigDecimal(number.replace(',', '.')).multiply(PER_CENT).intValue();
        }
    }

    static RedactionForm of(Redaction redaction) {
        return new RedactionForm(
                redaction.boxes().stream()
                        .map(box -> Row.of(box.fill().name(), box.area()))
                        .toList(),
                redaction.crop() == null ? Row.EMPTY : Row.of("", redaction.crop()),
                String.valueOf(redaction.turns()));
    }

    static RedactionForm of(MultiValueMap<String, String> sent) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < sent.getOrDefault("left", List.of()).size() && i < MOST_ROWS; i++) {
            rows.add(new Row(
                    at(sent, "fill", i),
                    at(sent, "left", i),
                    at(sent, "top", i),
                    at(sent, "width", i),
                    at(sent, "height", i)));
        }
        Row crop = new Row(
                "",
                at(sent, "cropLeft", 0),
                at(sent, "cropTop", 0),
                at(sent, "cropWidth", 0),
                at(sent, "cropHeight", 0));
        return new RedactionForm(rows.stream().filter(row -> !row.isEmpty()).toList(), crop, at(sent, "turns", 0));
    }

    private static String at(MultiValueMap<String, String> sent, String name, int place) {
        List<String> values = sent.getOrDefault(name, List.of());
        return place < values.size()
                ? Objects.requireNonNullElse(values.get(place), "").strip()
                : "";
    }

    /** Nothing if something is no part of the photo. */
    Optional<Redaction> redaction() {
        if (wrongRow() > 0 || isCropWrong()) {
            return Optional.empty();
        }
        List<Box> boxes = rows.stream()
                .flatMap(row -> row.area().map(area -> new Box(fill(row), area)).stream())
                .toList();
        return Optional.of(
                new Redaction(boxes, crop.area().orElse(null), turns.matches("[0-3]") ? Integer.parseInt(turns) : 0));
    }

    /** Whatever it is called, it is covered. */
    private static Fill fill(Row row) {
        return Stream.of(Fill.values())
                .filter(fill -> fill.name().equals(row.fill()))
                .findFirst()
                .orElse(Fill.BLACK);
    }

    /** Number of the first box that is none, from 1; 0 if all are. */
    int wrongRow() {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).area().isEmpty()) {
                return i + 1;
            }
        }
        return 0;
    }

    boolean isCropWrong() {
        return !crop.isEmpty() && crop.area().isEmpty();
    }

    /** As the query of an address. */
    public String query() {
        UriComponentsBuilder query = UriComponentsBuilder.newInstance();
        rows.forEach(row -> query.queryParam("fill", row.fill())
                .queryParam("left", row.left())
                .queryParam("top", row.top())
                .queryParam("width", row.width())
                .queryParam("height", row.height()));
        query.queryParam("cropLeft", crop.left())
                .queryParam("cropTop", crop.top())
                .queryParam("cropWidth", crop.width())
                .queryParam("cropHeight", crop.height())
                .queryParam("turns", turns);
        return String.valueOf(query.build().encode().getQuery());
    }
}
