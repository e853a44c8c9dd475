package org.mosaik.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A table of the report, with a sentence on how it was measured. */
final class Section {

    private final String title;
    private final String how;
    private final List<List<String>> rows = new ArrayList<>();
    private @Nullable Section next;

    Section(String title, String how, String... columns) {
        this.title = title;
        this.how = how;
        rows.add(List.of(columns));
    }

    Section row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** Another table behind this one, and behind those that follow it. */
    Section then(Section other) {
        if (next == null) {
            next = other;
        } else {
            next.then(other);
        }
        return this;
    }

    String markdown() {
        StringBuilder text = new StringBuilder("## ")
                .append(title)
                .append("\n\n")
                .append(how)
                .append("\n\n");
        for (int row = 0; row < rows.size(); row++) {
            text.append("| ").append(String.join(" | ", rows.get(row))).append(" |\n");
            if (row == 0) {
                text.append("|---".repeat(rows.get(0).size())).append("|\n");
            }
        }
        return next == null ? text.toString() : text + "\n" + next.markdown();
    }

    static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%,.0f", value);
    }

    static String millis(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.1f ms" : "%,.0f ms", value);
    }
}
