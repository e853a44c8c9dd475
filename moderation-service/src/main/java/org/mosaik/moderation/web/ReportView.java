package org.mosaik.moderation.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Contact;
import org.mosaik.events.Report;

/**
 * A report as the console and programs show it.
 *
 * @param number by which who sent it speaks of it
 * @param contact of who sent it; only once somebody asked for it
 */
record ReportView(
        String number,
        @Nullable String ground,
        @Nullable String words,
        @Nullable Instant reportedAt,
        List<String> doubts,
        @Nullable Contact contact) {

    private static final int NUMBER = 8;

    static List<ReportView> of(List<Report> reports) {
        return reports.stream()
                .map(report -> new ReportView(
                        report.id()
                                .substring(0, Math.min(NUMBER, report.id().length()))
                                .toUpperCase(Locale.ROOT),
                        report.ground(),
                        report.words(),
                        report.reportedAt(),
                        report.doubts(),
                        report.contact()))
                .toList();
    }
}
